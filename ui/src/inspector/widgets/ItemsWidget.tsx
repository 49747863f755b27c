import { ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { Button, cx } from "../../design";
import { useText } from "../../i18n";
import type { PropertyView } from "../../platform";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { isObject, type Json, type JsonObject } from "../model/json";
import { PropertyFields } from "../PropertyField";
import { moveByKey, RowMenu } from "../RowMenu";
import { useList } from "../useList";
import { FreeWidget } from "./FreeWidget";
import type { WidgetProps } from "./widget";

/** A list of things with settings of their own; each folds. */
export function ItemsWidget(props: WidgetProps<"items">) {
  const { kind, property, value, path, aside } = props;
  const t = useText();
  const list: Json[] = Array.isArray(value) ? value : [];
  const edits = useList(property.label, path, list);
  const [open, setOpen] = useState<number | null>(null);
  if (value !== undefined && !Array.isArray(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const move = (from: number, to: number) => {
    edits.move(from, to);
    if (open === from && to >= 0 && to < list.length) setOpen(to);
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
      {list.length > 0 ? (
        <ul className={styles.table} aria-label={property.label}>
          {list.map((item, index) => (
            <Item
              // Items have no identity of their own beside their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              key={index}
              item={isObject(item) ? item : {}}
              properties={kind.item}
              path={`${path}/${index}`}
              index={index}
              count={list.length}
              open={open === index}
              onToggle={() => setOpen(open === index ? null : index)}
              onMove={(to) => move(index, to)}
              onRemove={() => void edits.remove(index)}
            />
          ))}
        </ul>
      ) : null}
      <Button
        kind="link"
        size="small"
        icon={<Plus size={13} aria-hidden />}
        onPress={() => {
          setOpen(list.length);
          void edits.append([freshItem(kind.item, list.length + 1)]);
        }}
      >
        {t("inspector.addItem")}
      </Button>
    </Labelled>
  );
}

/** Only what must be there, with something to read in it. */
function freshItem(properties: readonly PropertyView[], number: number): JsonObject {
  const item: JsonObject = {};
  for (const property of properties) {
    if (!property.required) continue;
    if (property.name === "id") item.id = `item_${number}`;
    else if (property.kind.kind === "object")
      item[property.name] = freshItem(property.kind.item, number);
    else if (property.kind.kind === "text") item[property.name] = `${property.label} ${number}`;
    else item[property.name] = property.default ?? "";
  }
  return item;
}

/** The words inside that tell items apart: a title at any depth, else the id. */
function summary(item: JsonObject): string | null {
  return words(item) ?? (typeof item.id === "string" && item.id !== "" ? item.id : null);
}

function words(item: JsonObject): string | null {
  for (const key of ["title", "alt-text", "label"]) {
    const value = item[key];
    if (typeof value === "string" && value !== "") return value;
  }
  for (const value of Object.values(item)) {
    const inner = isObject(value) ? words(value) : null;
    if (inner) return inner;
  }
  return null;
}

function Item(props: {
  item: JsonObject;
  properties: readonly PropertyView[];
  path: string;
  index: number;
  count: number;
  open: boolean;
  onToggle: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const { item, index, open } = props;
  const t = useText();
  const label = summary(item) ?? t("inspector.itemNumber", { number: index + 1 });
  return (
    <li className={styles.row}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside. */}
      <div className={styles.rowLine} onKeyDown={(event) => moveByKey(event, index, props.onMove)}>
        <button
          type="button"
          aria-expanded={open}
          className={styles.itemToggle}
          onClick={props.onToggle}
        >
          <ChevronRight size={14} aria-hidden className={cx(styles.turn, open && styles.turned)} />
          <span className={styles.itemName}>{label}</span>
        </button>
        <RowMenu
          label={label}
          index={index}
          count={props.count}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      </div>
      {open ? (
        <div className={styles.rowMore}>
          <PropertyFields properties={props.properties} base={props.path} siblings={item} />
        </div>
      ) : null}
    </li>
  );
}
