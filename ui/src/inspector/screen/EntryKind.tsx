import { Select } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { isObject, type Json, type JsonObject } from "../model/json";
import { useWrite } from "../subject";

const KINDS = ["options", "string", "number", "boolean", "object"] as const;
type EntryKindName = (typeof KINDS)[number];

const OPTIONS: JsonObject = {
  type: "object",
  properties: { id: { type: "string" }, title: { type: "string" } },
};

/** What the entries of a declared list are; `null` when the declaration does not say. */
export function entryKind(items: Json | undefined): EntryKindName | null {
  if (!isObject(items)) return null;
  const { type, properties } = items;
  if (type === "object" && isObject(properties)) {
    const keys = Object.keys(properties).sort().join();
    return keys === "id,title" ? "options" : "object";
  }
  return KINDS.find((kind) => kind !== "options" && kind === type) ?? null;
}

function example(kind: EntryKindName, title: string): Json {
  switch (kind) {
    case "options":
      return [{ id: "1", title: `${title} 1` }];
    case "string":
      return [title];
    case "number":
      return [1];
    case "boolean":
      return [true];
    case "object":
      return [{}];
  }
}

/** Chooses what each entry of a declared list is. Its example changes with it. */
export function EntryKind({
  name,
  setting,
  path,
  declaration,
}: {
  name: string;
  setting: string;
  path: string;
  declaration: JsonObject;
}) {
  const t = useText();
  const write = useWrite(setting);
  const kind = entryKind(declaration.items);
  const words = (one: EntryKindName) =>
    one === "options" ? t("inspector.entriesOptions") : t(`inspector.type_${one}`);
  const choose = (next: EntryKindName) => {
    if (next === kind) return;
    const items =
      next === "options"
        ? OPTIONS
        : next === "object"
          ? { type: next, properties: {} }
          : { type: next };
    void write.set(path, {
      ...declaration,
      items,
      __example__: example(next, t("inspector.option")),
    });
  };
  return (
    <Select
      label={t("inspector.entriesOf", { name })}
      className={styles.entryKind}
      options={KINDS.map((one) => ({ id: one as string, label: words(one) }))}
      value={kind}
      placeholder={t("inspector.choose")}
      onChange={(next) => choose(next as EntryKindName)}
    />
  );
}
