import { Plus } from "lucide-react";
import { Button, Menu } from "../../design";
import { useDocument } from "../../document";
import { useText } from "../../i18n";
import { KeyValueTable } from "../KeyValueTable";
import { Labelled } from "../Labelled";
import type { DataType } from "../model/binding";
import { isObject, type Json, segment } from "../model/json";
import { emptyOf } from "../model/payload";
import { sourcesHere } from "../sources";
import { useSubject, useWrite } from "../subject";
import { FreeWidget } from "./FreeWidget";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

type MapProps = Omit<WidgetProps, "kind"> & {
  /** Type of the value at a field, by what the field yields. */
  typeFor: (yielded: DataType | undefined) => DataType | undefined;
};

/** An object from field name to something; keys are fields of this screen. */
function FieldMap({ typeFor, ...props }: MapProps) {
  const { property, value, path, aside } = props;
  const t = useText();
  const document = useDocument();
  const { screen } = useSubject();
  const write = useWrite(property.label);
  if (value !== undefined && !isObject(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const values = value ?? {};
  const fields = sourcesHere(document, screen).filter((source) => source.from === "form");
  const typeOf = (key: string) => typeFor(fields.find((field) => field.name === key)?.type);
  const open = fields.filter((field) => !(field.name in values));
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      <KeyValueTable
        label={property.label}
        setting={property.label}
        path={path}
        values={values}
        typeOf={typeOf}
        fixedKeys
      />
      {open.length > 0 ? (
        <Menu
          label={t("inspector.addFor", { label: property.label })}
          placement="bottom start"
          groups={[
            {
              entries: open.map((field) => ({
                id: field.name,
                label: field.label,
                description: field.label === field.name ? undefined : field.name,
                onAction: () =>
                  void write.set(path + segment(field.name), emptyOf(typeFor(field.type))),
              })),
            },
          ]}
        >
          <Button kind="link" size="small" icon={<Plus size={13} aria-hidden />}>
            {t("inspector.addForField")}
          </Button>
        </Menu>
      ) : null}
    </Labelled>
  );
}

export function FieldValuesWidget(props: WidgetProps<"fieldValues">) {
  return <FieldMap {...props} typeFor={(yielded) => yielded} />;
}

export function FieldMessagesWidget(props: WidgetProps<"fieldMessages">) {
  return <FieldMap {...props} typeFor={() => "string"} />;
}

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
export function PayloadWidget(props: Omit<WidgetProps, "kind">) {
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
