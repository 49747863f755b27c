import { KeyValueTable } from "../KeyValueTable";
import { Labelled } from "../Labelled";
import { isObject, type Json } from "../model/json";
import { FreeWidget } from "./FreeWidget";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

/** One text for all cases, or a text per case. */
export function TextOrMapWidget(props: WidgetProps<"textOrMap">) {
  const { property, value, path, aside } = props;
  if (!isObject(value)) return <TextSetting {...props} />;
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      <KeyValueTable
        label={property.label}
        setting={property.label}
        path={path}
        values={value as { [key: string]: Json }}
        typeOf={() => "string"}
      />
    </Labelled>
  );
}

/** Keys of one's own with values from anywhere. */
export function PayloadWidget(props: WidgetProps<"payload">) {
  const { property, value, path, aside } = props;
  if (value !== undefined && !isObject(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      <KeyValueTable
        label={property.label}
        setting={property.label}
        path={path}
        values={value ?? {}}
      />
    </Labelled>
  );
}
