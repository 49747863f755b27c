import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { declarationFor } from "../model/declare";
import { isObject, type JsonObject, segment } from "../model/json";
import { freeKey } from "../model/payload";
import { useWrite } from "../subject";
import { FreeWidget } from "../widgets/FreeWidget";
import type { WidgetProps } from "../widgets/widget";
import { DeclaredField } from "./DeclaredField";

/** The fields a screen declares: what others hand to it, each with a type and an example. */
export function DataModelSetting({ property, value, path, aside }: WidgetProps<"dataModel">) {
  const t = useText();
  const { label, help } = property;
  const write = useWrite(label);
  const [fresh, setFresh] = useState<string | null>(null);
  if (value !== undefined && !isObject(value)) {
    const common = { property, value, path, aside, siblings: {} };
    return <FreeWidget {...common} kind={{ kind: "free" }} />;
  }
  const fields: JsonObject = value ?? {};
  const names = Object.keys(fields);
  const add = () => {
    const name = freeKey(names, "field");
    setFresh(name);
    const example = t("inspector.exampleText");
    void write.set(path + segment(name), declarationFor("string", example));
  };
  const remove = (name: string) =>
    // An empty model need not stand in the file.
    void (names.length === 1 ? write.unset(path) : write.unset(path + segment(name)));
  return (
    <Labelled label={label} name={property.name} help={help} aside={aside} group>
      {names.length > 0 ? (
        <ul className={styles.table} aria-label={label}>
          {names.map((name) => (
            <DeclaredField
              key={name}
              name={name}
              names={names}
              declaration={fields[name]}
              path={path + segment(name)}
              setting={label}
              fresh={name === fresh}
              onRenamed={setFresh}
              onRemove={() => remove(name)}
            />
          ))}
        </ul>
      ) : null}
      <Button kind="link" size="small" icon={<Plus size={13} aria-hidden />} onPress={add}>
        {t("inspector.addDataField")}
      </Button>
    </Labelled>
  );
}
