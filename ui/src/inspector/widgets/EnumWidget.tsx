import { SegmentedControl, Select } from "../../design";
import { useCatalogue } from "../../editor/catalogue";
import { useText } from "../../i18n";
import { Labelled } from "../Labelled";
import { turned } from "../model/range";
import { useSubject, useWrite } from "../subject";
import type { WidgetProps } from "./widget";

const UNSET = "";
/** Segments fit beside each other only when their words are few. */
const SEGMENT_CHARS = 26;

export function EnumWidget({ kind, property, value, path, aside }: WidgetProps<"enum">) {
  const t = useText();
  const write = useWrite(property.label);
  const { node, type, props } = useSubject();
  const properties = useCatalogue().of(type)?.properties ?? [];
  const standard = typeof property.default === "string" ? property.default : null;
  const current = value === undefined ? (standard ?? UNSET) : String(value);
  const options = kind.values.map(({ value: id, label, remark }) => ({
    id,
    label: remark ? t(`inspector.version.${remark}`, { version: label }) : label,
  }));
  if (standard === null && !property.required) {
    options.unshift({ id: UNSET, label: t("inspector.notSet") });
  }
  const known = options.some((option) => option.id === current);
  if (!known && current !== UNSET) options.push({ id: current, label: current });
  const choose = (next: string) => {
    if (next === current) return;
    // What holds anyway need not stand in the file.
    const gone = next === UNSET || (next === standard && !property.required);
    const followers = path === "/mode" ? turned(properties, props, next === "range") : [];
    if (followers.length === 0) return void (gone ? write.unset(path) : write.set(path, next));
    void write.edit([
      gone
        ? { kind: "unset", node, path }
        : { kind: "set", node, path, value: JSON.stringify(next) },
      ...followers.map((one) => ({
        kind: "set" as const,
        node,
        path: one.path,
        value: JSON.stringify(one.value),
      })),
    ]);
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
