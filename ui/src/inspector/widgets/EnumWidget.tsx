import { Checkbox, SegmentedControl, Select } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { useWrite } from "../subject";
import type { WidgetProps } from "./widget";

const UNSET = "";
/** Segments fit beside each other only when their words are few. */
const SEGMENT_CHARS = 26;

export function EnumWidget({ kind, property, value, path, aside }: WidgetProps<"enum">) {
  const t = useText();
  const write = useWrite(property.label);
  const standard = typeof property.default === "string" ? property.default : null;
  const current = value === undefined ? (standard ?? UNSET) : String(value);
  const options = kind.values.map((choice) => ({ id: choice.value, label: choice.label }));
  if (standard === null && !property.required) {
    options.unshift({ id: UNSET, label: t("inspector.notSet") });
  }
  const known = options.some((option) => option.id === current);
  if (!known && current !== UNSET) options.push({ id: current, label: current });
  const choose = (next: string) => {
    if (next === current) return;
    // What holds anyway need not stand in the file.
    const gone = next === UNSET || (next === standard && !property.required);
    void (gone ? write.unset(path) : write.set(path, next));
  };
  const letters = options.reduce((sum, option) => sum + option.label.length, 0);
  if (known && options.length <= 3 && letters <= SEGMENT_CHARS) {
    return (
      <Labelled label={property.label} help={property.help} name={property.name} aside={aside}>
        <SegmentedControl
          label={property.label}
          segments={options}
          value={current}
          onChange={choose}
          size="small"
        />
      </Labelled>
    );
  }
  return (
    <Select
      label={property.label}
      aside={aside}
      options={options}
      value={known || current !== UNSET ? current : null}
      placeholder={t("inspector.choose")}
      onChange={choose}
    />
  );
}

export function EnumListWidget({ kind, property, value, path, aside }: WidgetProps<"enumList">) {
  const write = useWrite(property.label);
  const chosen = Array.isArray(value) ? value : [];
  // Without the setting all of them hold.
  const all = value === undefined;
  const toggle = (word: string, on: boolean) => {
    const next = kind.values
      .map((choice) => choice.value)
      .filter((one) => (one === word ? on : all || chosen.includes(one)));
    const strange = chosen.filter((one) => !kind.values.some((choice) => choice.value === one));
    const complete = next.length === kind.values.length && strange.length === 0;
    void (complete && !property.required
      ? write.unset(path)
      : write.set(path, [...next, ...strange]));
  };
  return (
    <Labelled label={property.label} help={property.help} name={property.name} aside={aside} group>
      <div className={styles.checks}>
        {kind.values.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.label}
            checked={all || chosen.includes(choice.value)}
            onChange={(on) => toggle(choice.value, on)}
          />
        ))}
      </div>
    </Labelled>
  );
}
