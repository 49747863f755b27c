import { Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { IconButton, Select } from "../../design";
import { useDocument } from "../../document";
import { useText } from "../../i18n";
import type { ValueType } from "../../platform";
import styles from "../inspector.module.css";
import { KeyInput } from "../KeyInput";
import { declaredType } from "../model/binding";
import { declarationFor } from "../model/declare";
import { isObject, type Json } from "../model/json";
import { plainProperty } from "../model/property";
import { renameDataField } from "../model/rename";
import { PropertyProblems } from "../SubjectProblems";
import { allScreens } from "../sources";
import { useSubject, useWrite } from "../subject";
import { ValueCell } from "../ValueCell";
import { FreeWidget } from "../widgets/FreeWidget";
import { EntryKind, entryKind } from "./EntryKind";

const TYPES: readonly ValueType[] = ["string", "number", "boolean", "array", "object"];

/** One declared field: its name, its type, an example, and the shape of lists and objects. */
export function DeclaredField({
  name,
  names,
  declaration,
  path,
  setting,
  fresh,
  onRenamed,
  onRemove,
}: {
  name: string;
  names: string[];
  declaration: Json | undefined;
  path: string;
  setting: string;
  /** Just added: its name is what to type next. */
  fresh: boolean;
  onRenamed: (name: string) => void;
  onRemove: () => void;
}) {
  const t = useText();
  const document = useDocument();
  const { node } = useSubject();
  const write = useWrite(setting);
  const row = useRef<HTMLLIElement>(null);
  const visited = useRef(false);
  useEffect(() => {
    if (!fresh || visited.current) return;
    visited.current = true;
    const input = row.current?.querySelector("input");
    input?.focus();
    input?.select();
  }, [fresh]);

  const rename = async (next: string) => {
    if (names.includes(next)) return null;
    const edits = renameDataField(await allScreens(document), node, name, next);
    const changed = await write.edit(edits);
    if (changed) onRenamed(next);
    return changed;
  };
  const type = declaredType(declaration);
  const example = isObject(declaration) ? declaration.__example__ : undefined;
  const shape = type === "array" ? "items" : type === "object" ? "properties" : null;
  const options = TYPES.map((id) => ({ id: id as string, label: t(`inspector.type_${id}`) }));
  return (
    <li ref={row} className={styles.keyRow} data-property={path}>
      <div className={styles.keyLine}>
        <KeyInput label={t("inspector.fieldNameOf", { name })} value={name} onRename={rename} />
        <Select
          label={t("inspector.typeOf", { name })}
          hideLabel
          className={styles.typeSelect}
          options={options}
          value={type ?? null}
          placeholder={t("inspector.type")}
          onChange={(next) =>
            void write.set(
              path,
              declarationFor(next as ValueType, next === type ? example : undefined),
            )
          }
        />
        <IconButton
          label={t("inspector.removeKey", { key: name })}
          icon={<Trash2 size={13} aria-hidden />}
          size="small"
          kind="danger"
          onPress={onRemove}
        />
      </div>
      {isObject(declaration) ? (
        <>
          <ValueCell
            label={t("inspector.exampleOf", { name })}
            setting={setting}
            path={`${path}/__example__`}
            value={example}
            type={type}
          />
          {type === "array" ? (
            <EntryKind name={name} setting={setting} path={path} declaration={declaration} />
          ) : null}
          {shape && (type === "object" || entryKind(declaration.items) === "object") ? (
            <FreeWidget
              kind={{ kind: "free" }}
              property={plainProperty(
                shape,
                t(shape === "items" ? "inspector.shapeItems" : "inspector.shapeProperties"),
                { kind: "free" },
              )}
              value={declaration[shape]}
              path={`${path}/${shape}`}
              siblings={{}}
              aside={null}
            />
          ) : null}
        </>
      ) : (
        <code className={styles.raw}>{JSON.stringify(declaration)}</code>
      )}
      <PropertyProblems path={path} />
    </li>
  );
}
