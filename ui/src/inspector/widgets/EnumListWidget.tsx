import { Checkbox } from "../../design";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { useWrite } from "../subject";
import type { WidgetProps } from "./widget";

/** Words this short fit beside each other, as the days of the week do. */
const SHORT = 3;

/** Any of some words; without the setting all of them hold. */
export function EnumListWidget({ kind, property, value, path, aside }: WidgetProps<"enumList">) {
  const write = useWrite(property.label);
  const chosen = Array.isArray(value) ? value : [];
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
  const beside = kind.values.every((choice) => choice.value.length <= SHORT);
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      {beside ? (
        <div className={styles.toggles}>
          {kind.values.map((choice) => {
            const on = all || chosen.includes(choice.value);
            return (
              <button
                key={choice.value}
                type="button"
                aria-pressed={on}
                aria-label={choice.label}
                title={choice.label}
                className={styles.toggle}
                onClick={() => toggle(choice.value, !on)}
              >
                {choice.value}
              </button>
            );
          })}
        </div>
      ) : (
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
      )}
    </Labelled>
  );
}
