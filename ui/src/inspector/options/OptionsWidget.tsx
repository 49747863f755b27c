import { ClipboardPaste, Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { isObject, type Json } from "../model/json";
import { type NewOption, nextOption } from "../model/options";
import { useList } from "../useList";
import { FreeWidget } from "../widgets/FreeWidget";
import type { WidgetProps } from "../widgets/widget";
import { OptionRow } from "./OptionRow";
import { PasteOptions } from "./PasteOptions";

/** Options of a choice as a table: title, id, and the rest behind each row. */
export function OptionsWidget(props: WidgetProps<"options">) {
  const { kind, property, value, path, aside } = props;
  const t = useText();
  const list: Json[] = Array.isArray(value) ? value : [];
  const edits = useList(property.label, path, list);
  const [pasting, setPasting] = useState(false);
  // Ids made here follow their titles until they are changed by hand; ids of the file never do.
  const [fresh] = useState(() => new Set<string>());
  const table = useRef<HTMLTableElement>(null);
  const focusRow = useRef<number | null>(null);

  useEffect(() => {
    const row = focusRow.current;
    if (row === null || row >= list.length) return;
    focusRow.current = null;
    const input = table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"] input`);
    input?.focus();
    input?.select();
  }, [list.length]);

  if (value !== undefined && !Array.isArray(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const add = (options: NewOption[]) => {
    for (const option of options) fresh.add(option.id);
    void edits.append(options.map((option) => ({ ...option })));
  };
  const addOne = () => {
    focusRow.current = list.length;
    add([nextOption(list, t("inspector.option"))]);
  };
  const move = (from: number, to: number) => {
    edits.move(from, to);
    const rows = table.current?.querySelectorAll<HTMLElement>("[data-row]");
    rows?.[Math.max(0, Math.min(list.length - 1, to))]?.querySelector("input")?.focus();
  };
  return (
    <Labelled
      label={property.label}
      name={property.name}
      help={property.help}
      aside={aside}
      counter={property.maxItems ? { used: list.length, limit: property.maxItems } : undefined}
      group
    >
      <table
        ref={table}
        aria-label={property.label}
        className={styles.table}
        hidden={list.length === 0}
      >
        <thead>
          <tr className={styles.tableHead}>
            <th scope="col">{t("inspector.optionTitle")}</th>
            <th scope="col" className={styles.cellId}>
              {t("inspector.optionId")}
            </th>
            <th scope="col" className={styles.cellActions}>
              <span className="visually-hidden">{t("inspector.actionsColumn")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((item, index) => (
            <OptionRow
              // Rows have no identity of their own beside their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              key={index}
              item={isObject(item) ? item : {}}
              properties={kind.item}
              path={`${path}/${index}`}
              index={index}
              list={list}
              setting={property.label}
              fresh={fresh}
              onMove={(to) => move(index, to)}
              onRemove={() => void edits.remove(index)}
              onEnter={addOne}
            />
          ))}
        </tbody>
      </table>
      <div className={styles.tableActions}>
        <Button kind="link" size="small" icon={<Plus size={13} aria-hidden />} onPress={addOne}>
          {t("inspector.addOption")}
        </Button>
        <Button
          kind="link"
          size="small"
          icon={<ClipboardPaste size={13} aria-hidden />}
          onPress={() => setPasting(true)}
        >
          {t("inspector.pasteMany")}
        </Button>
      </div>
      {pasting ? (
        <PasteOptions
          existing={list}
          limit={property.maxItems}
          onAdd={add}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </Labelled>
  );
}
