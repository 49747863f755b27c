import { Checkbox, Select } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { isObject, type Json } from "../model/json";
import { useSubject, useWrite } from "../subject";
import { BoolWidget } from "./BoolWidget";
import { NumberWidget } from "./NumberWidget";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

interface Choice {
  id: string;
  label: string;
}

function choicesOf(options: Json | undefined): Choice[] {
  if (!Array.isArray(options)) return [];
  return options.flatMap((option) =>
    isObject(option) && typeof option.id === "string"
      ? [{ id: option.id, label: typeof option.title === "string" ? option.title : option.id }]
      : [],
  );
}

const SEVERAL = new Set(["CheckboxGroup", "ChipsSelector"]);
const NOTHING = "";

/** What is filled in or chosen at the start; its shape follows what the component yields. */
export function InitValueWidget(props: WidgetProps<"initValue">) {
  const { siblings } = props;
  const { type } = useSubject();
  const choices = choicesOf(siblings["data-source"]);
  if (choices.length > 0 && SEVERAL.has(type)) return <Several {...props} choices={choices} />;
  if (choices.length > 0) return <One {...props} choices={choices} />;
  if (type === "OptIn") return <BoolWidget {...props} kind={{ kind: "bool" }} />;
  const input = siblings["input-type"];
  if (type === "TextInput" && (input === "number" || input === "passcode")) {
    return <NumberWidget {...props} kind={{ kind: "number" }} />;
  }
  return <TextSetting {...props} />;
}

type ChoiceProps = WidgetProps<"initValue"> & { choices: Choice[] };

function One({ property, value, path, aside, choices }: ChoiceProps) {
  const t = useText();
  const write = useWrite(property.label);
  const current = typeof value === "string" ? value : NOTHING;
  const options = [{ id: NOTHING, label: t("inspector.nothing") }, ...unique(choices)];
  if (!options.some((option) => option.id === current))
    options.push({ id: current, label: current });
  return (
    <Select
      label={property.label}
      aside={aside}
      options={options}
      value={current}
      onChange={(id) => void (id === NOTHING ? write.unset(path) : write.set(path, id))}
    />
  );
}

function Several({ property, value, path, aside, choices }: ChoiceProps) {
  const write = useWrite(property.label);
  const chosen = Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((one) => one !== id);
    void (next.length === 0 ? write.unset(path) : write.set(path, next));
  };
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      <div className={styles.checks}>
        {unique(choices).map((choice) => (
          <Checkbox
            key={choice.id}
            label={choice.label}
            checked={chosen.includes(choice.id)}
            onChange={(on) => toggle(choice.id, on)}
          />
        ))}
      </div>
    </Labelled>
  );
}

/** Two options of one id are a problem of the options, not of this list. */
function unique(choices: Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()];
}
