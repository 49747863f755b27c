import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../design";
import { useText } from "../i18n";
import type { ValueType } from "../platform";
import styles from "./inspector.module.css";
import { KeyInput } from "./KeyInput";
import { type Json, type JsonObject, segment } from "./model/json";
import { PropertyProblems } from "./SubjectProblems";
import { useSubject, useWrite } from "./subject";
import { ValueCell, ValueSource } from "./ValueCell";

/** Keys and values of an object whose keys are free. */
export function KeyValueTable({
  label,
  setting,
  path,
  values,
  typeOf,
  fixedKeys = false,
}: {
  label: string;
  setting: string;
  path: string;
  values: JsonObject;
  typeOf?: (key: string) => ValueType | undefined;
  /** Keys name something else (a field); they are chosen, not typed. */
  fixedKeys?: boolean;
}) {
  const { node } = useSubject();
  const write = useWrite(setting);
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <ul className={styles.table} aria-label={label}>
      {entries.map(([key, value]) => (
        <KeyValueRow
          key={key}
          name={key}
          setting={setting}
          path={path + segment(key)}
          value={value}
          type={typeOf?.(key)}
          onRename={
            fixedKeys
              ? undefined
              : (next) =>
                  next in values
                    ? null
                    : write.edit([
                        { kind: "renameKey", node, path: path + segment(key), key: next },
                      ])
          }
        />
      ))}
    </ul>
  );
}

export function KeyValueRow({
  name,
  setting,
  path,
  value,
  type,
  onRename,
  note,
}: {
  name: string;
  setting: string;
  path: string;
  value: Json | undefined;
  type: ValueType | undefined;
  onRename?: ((key: string) => Promise<unknown> | null) | undefined;
  /** Under the value, e.g. that nobody asks for it. */
  note?: ReactNode;
}) {
  const t = useText();
  const write = useWrite(setting);
  return (
    <li className={styles.keyRow} data-property={path}>
      <div className={styles.keyLine}>
        {onRename ? (
          <KeyInput label={t("inspector.keyOf", { key: name })} value={name} onRename={onRename} />
        ) : (
          <span className={styles.keyName}>{name}</span>
        )}
        {type ? <span className={styles.type}>{t(`inspector.type_${type}`)}</span> : null}
        <ValueSource label={name} setting={setting} path={path} value={value} />
        <IconButton
          label={t("inspector.removeKey", { key: name })}
          icon={<Trash2 size={13} aria-hidden />}
          size="small"
          kind="danger"
          onPress={() => void write.unset(path)}
        />
      </div>
      <ValueCell label={name} setting={setting} path={path} value={value} type={type} />
      {note}
      <PropertyProblems path={path} />
    </li>
  );
}
