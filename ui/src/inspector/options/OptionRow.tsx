import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { cx, IconButton } from "../../design";
import { useText } from "../../i18n";
import type { PropertyView } from "../../platform";
import styles from "../inspector.module.css";
import type { Json, JsonObject } from "../model/json";
import { idFromTitle } from "../model/options";
import { freeKey } from "../model/payload";
import { PropertyFields } from "../PropertyField";
import { moveByKey, RowMenu } from "../RowMenu";
import { useSubject, useWrite } from "../subject";
import { useDraft } from "../useDraft";

const IN_ROW = ["title", "id"];

export interface OptionRowProps {
  item: JsonObject;
  properties: readonly PropertyView[];
  path: string;
  index: number;
  list: Json[];
  setting: string;
  /** Ids that still follow their titles. */
  fresh: Set<string>;
  onMove: (to: number) => void;
  onRemove: () => void;
  onEnter: () => void;
}

export function OptionRow(props: OptionRowProps) {
  const { item, properties, path, index, list, setting, fresh } = props;
  const t = useText();
  const { node } = useSubject();
  const write = useWrite(setting);
  const [open, setOpen] = useState(false);
  const id = text(item.id);
  const label = t("inspector.optionNumber", { number: index + 1 });
  const title = useDraft({
    value: text(item.title),
    show: (typed) => write.show(`${path}/title`, typed),
    commit: (typed) => {
      const edits = [setText(node, `${path}/title`, typed)];
      const follow = fresh.has(id) ? idFromTitle(typed) : "";
      if (follow !== "") {
        const others = list.flatMap((other) => (other === item ? [] : [text(asId(other))]));
        const next = freeKey(others, follow);
        fresh.delete(id);
        fresh.add(next);
        if (next !== id) edits.push(setText(node, `${path}/id`, next));
      }
      return write.edit(edits, `${node}${path}`).finally(() => write.settle(path));
    },
  });
  const idDraft = useDraft({
    value: id,
    whole: true,
    commit: (typed) => {
      fresh.delete(id);
      return write.edit([setText(node, `${path}/id`, typed)], `${node}${path}/id`);
    },
  });
  const rest = properties.filter((property) => !IN_ROW.includes(property.name));
  const limit = properties.find((property) => property.name === "title")?.shownChars ?? null;
  const long = limit !== null && [...title.text].length > limit;
  const filled = rest.filter((property) => item[property.name] !== undefined).length;
  return (
    <>
      <tr
        aria-label={label}
        data-row={index}
        className={styles.row}
        onKeyDown={(event) => moveByKey(event, index, props.onMove)}
      >
        <td className={styles.cellTitle}>
          <input
            aria-label={t("inspector.optionTitleOf", { number: index + 1 })}
            title={long && limit ? t("inspector.optionLong", { limit }) : undefined}
            className={cx(styles.cellInput, long && styles.long)}
            {...spread(title.control)}
            onKeyDown={(event) => {
              title.control.onKeyDown(event);
              if (event.key === "Enter") props.onEnter();
            }}
          />
        </td>
        <td className={styles.cellId}>
          <input
            aria-label={t("inspector.optionIdOf", { number: index + 1 })}
            spellCheck={false}
            className={cx(styles.cellInput, styles.mono)}
            {...spread(idDraft.control)}
          />
        </td>
        <td className={styles.cellActions}>
          {rest.length > 0 ? (
            <IconButton
              label={t("inspector.optionMore", { number: index + 1 })}
              aria-expanded={open}
              icon={
                <ChevronRight
                  size={14}
                  aria-hidden
                  className={cx(styles.turn, open && styles.turned)}
                />
              }
              size="small"
              bare
              className={filled > 0 ? styles.filled : undefined}
              onPress={() => setOpen(!open)}
            />
          ) : null}
          <RowMenu
            label={label}
            index={index}
            count={list.length}
            onMove={props.onMove}
            onRemove={props.onRemove}
          />
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={3}>
            <div className={styles.rowMore}>
              <PropertyFields properties={rest} base={path} siblings={item} />
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

const text = (value: Json | undefined) =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

function asId(item: Json): Json | undefined {
  return typeof item === "object" && item !== null && !Array.isArray(item) ? item.id : undefined;
}

function setText(node: number, path: string, value: string) {
  return { kind: "set" as const, node, path, value: JSON.stringify(value) };
}

/** A draft's control for a plain input. */
export function spread(control: ReturnType<typeof useDraft>["control"]) {
  return {
    value: control.value,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => control.onChange(event.target.value),
    onBlur: control.onBlur,
    onKeyDown: control.onKeyDown,
  };
}
