import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { isObject } from "../model/json";
import { PropertyFields } from "../PropertyField";
import { FreeWidget } from "./FreeWidget";
import type { WidgetProps } from "./widget";

/** Settings that the file keeps together in one object. */
export function ObjectWidget(props: WidgetProps<"object">) {
  const { kind, property, value, path, aside } = props;
  if (value !== undefined && !isObject(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      <div className={styles.nested}>
        <PropertyFields properties={kind.item} base={path} siblings={value ?? {}} />
      </div>
    </Labelled>
  );
}
