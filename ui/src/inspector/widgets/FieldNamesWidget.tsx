import { Checkbox } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { useWrite } from "../subject";
import { useOffer } from "../useOffer";
import { FreeWidget } from "./FreeWidget";
import type { WidgetProps } from "./widget";

/** Some of the fields on this screen. */
export function FieldNamesWidget(props: WidgetProps<"fieldNames">) {
  const { property, value, path, aside } = props;
  const t = useText();
  const write = useWrite(property.label);
  const { sources } = useOffer("");
  if (value !== undefined && !Array.isArray(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const chosen = (value ?? []).filter((name) => typeof name === "string");
  const fields = sources.filter((source) => source.field !== null && source.screen === null);
  const strange = chosen.filter((name) => !fields.some((field) => field.name === name));
  const rows = [
    ...fields.map((field) => ({ name: field.name, label: field.label })),
    ...strange.map((name) => ({ name, label: t("inspector.noSuchField", { name }) })),
  ];
  const toggle = (name: string, on: boolean) => {
    const next = on ? [...chosen, name] : chosen.filter((one) => one !== name);
    void (next.length === 0 ? write.unset(path) : write.set(path, next));
  };
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      {rows.length === 0 ? <p className={styles.help}>{t("inspector.noFields")}</p> : null}
      <div className={styles.checks}>
        {rows.map((row) => (
          <Checkbox
            key={row.name}
            label={row.label}
            checked={chosen.includes(row.name)}
            onChange={(on) => toggle(row.name, on)}
          />
        ))}
      </div>
    </Labelled>
  );
}
