import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { isObject } from "../model/json";
import { PropertyField } from "../PropertyField";
import type { WidgetProps } from "./widget";

/** One value, or in range mode one for each end. */
export function RangePairWidget({
  kind,
  property,
  value,
  path,
  siblings,
  aside,
}: WidgetProps<"rangePair">) {
  const t = useText();
  const inner = { ...property, kind: kind.of };
  if (siblings.mode !== "range" && !isObject(value)) {
    const base = path.slice(0, path.lastIndexOf("/"));
    return (
      <PropertyField property={{ ...inner, dynamic: false }} base={base} siblings={siblings} />
    );
  }
  const pair = isObject(value) ? value : {};
  const end = (name: string, label: string, required: boolean) => (
    <PropertyField
      property={{ ...inner, name, label, required, help: "", dynamic: false }}
      base={path}
      siblings={pair}
    />
  );
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      <div className={styles.nested}>
        {end("start-date", t("inspector.firstDay"), property.required)}
        {end("end-date", t("inspector.lastDay"), property.required)}
      </div>
    </Labelled>
  );
}
