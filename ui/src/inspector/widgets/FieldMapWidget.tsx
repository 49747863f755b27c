import { useMemo } from "react";
import { inOrder, useDocument, useDocumentState, within } from "../../document";
import { useCatalogue } from "../../editor/catalogue";
import { useText } from "../../i18n";
import type { NodeView, PropertyView } from "../../platform";
import styles from "../inspector.module.css";
import { KeyValueRow } from "../KeyValueTable";
import { Labelled } from "../Labelled";
import { isObject, type JsonObject, segment } from "../model/json";
import { PropertyField } from "../PropertyField";
import { GoesWhenEmpty, SubjectContext, useSubject } from "../subject";
import { FreeWidget } from "./FreeWidget";
import type { WidgetProps } from "./widget";

interface Field {
  node: NodeView;
  name: string;
  /** The setting the field itself would have, if it did not stand in a Form. */
  own: PropertyView;
}

/** The fields inside a Form that know a setting of this name. */
function useFieldsInside(setting: string): Field[] {
  const document = useDocument();
  const catalogue = useCatalogue();
  const { node: form, screen } = useSubject();
  const revision = useDocumentState((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names and labels change with revisions.
  return useMemo(() => {
    const state = document.store.getState();
    const found = new Map<string, Field>();
    for (const id of screen === null ? [] : inOrder(state, screen)) {
      const node = state.nodes.get(id);
      const name = node?.props.name;
      if (!node || typeof name !== "string" || name === "" || found.has(name)) continue;
      if (!within(state, id, form)) continue;
      const own = catalogue.of(node.type)?.properties.find((one) => one.name === setting);
      if (own) found.set(name, { node, name, own });
    }
    return [...found.values()];
  }, [document, catalogue, form, screen, setting, revision]);
}

type MapProps = Omit<WidgetProps, "kind"> & {
  /** The setting of a field that the Form has in its place. */
  inPlaceOf: string;
};

/** What a Form says of its fields: a line for each, with the widget the field itself would have. */
function FieldMap({ inPlaceOf, ...props }: MapProps) {
  const { property, value, path, aside } = props;
  const t = useText();
  const fields = useFieldsInside(inPlaceOf);
  if (value !== undefined && !isObject(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const values = value ?? {};
  const strange = Object.keys(values).filter((key) => !fields.some((one) => one.name === key));
  const empty = fields.length + strange.length === 0;
  return (
    <Labelled
      label={property.label}
      name={property.name}
      help={property.help}
      note={empty ? t("inspector.noFieldsInside") : undefined}
      aside={aside}
      group
    >
      {empty ? null : (
        <GoesWhenEmpty path={path} values={values}>
          <ul className={styles.table} aria-label={property.label}>
            {fields.map((field) => (
              <li key={field.name} className={styles.keyRow}>
                <FieldLine field={field} values={values} path={path} />
              </li>
            ))}
            {strange.map((key) => (
              <KeyValueRow
                key={key}
                name={key}
                setting={property.label}
                path={path + segment(key)}
                value={values[key]}
                type={undefined}
              />
            ))}
          </ul>
        </GoesWhenEmpty>
      )}
    </Labelled>
  );
}

function FieldLine({ field, values, path }: { field: Field; values: JsonObject; path: string }) {
  const subject = useSubject();
  const { node, name, own } = field;
  const label =
    typeof node.shown.label === "string"
      ? node.shown.label
      : typeof node.props.label === "string"
        ? node.props.label
        : name;
  // The widget reads the field's own settings (its options, its mode) and writes into the Form.
  const inside = useMemo(
    () => ({ ...subject, type: node.type, props: node.props as JsonObject }),
    [subject, node],
  );
  return (
    <SubjectContext value={inside}>
      <PropertyField
        property={{ ...own, name, label, help: "", required: false, dynamic: true }}
        base={path}
        siblings={values}
        around={node.props as JsonObject}
      />
    </SubjectContext>
  );
}

export function FieldValuesWidget(props: WidgetProps<"fieldValues">) {
  return <FieldMap {...props} inPlaceOf="init-value" />;
}

export function FieldMessagesWidget(props: WidgetProps<"fieldMessages">) {
  return <FieldMap {...props} inPlaceOf="error-message" />;
}
