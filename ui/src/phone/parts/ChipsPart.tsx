import { cx } from "../../design/cx";
import { type Drawing, listOf, optionsOf, textOf } from "../drawing";
import { Words } from "../words";
import styles from "./ChipsPart.module.css";
import { GroupHead } from "./GroupHead";
import { Hint } from "./Hint";

/** ChipsSelector: pills that wrap, of which several can be chosen. */
export function ChipsPart({ props, value, error, enabled, required, live }: Drawing) {
  const chosen = listOf(value).map(textOf);
  const toggle = (id: string) =>
    live?.onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const spoken = live && {
    role: "group",
    "aria-labelledby": `${live.id}-label`,
    "aria-describedby": `${live.id}-hint`,
  };
  return (
    <div {...spoken}>
      <GroupHead
        id={live && `${live.id}-label`}
        label={textOf(props.label)}
        description={textOf(props.description)}
        required={required}
      />
      <div className={styles.chips}>
        {optionsOf(props["data-source"]).map((option, at) => {
          const on = chosen.includes(option.id);
          const off = !enabled || !option.enabled;
          const look = cx(styles.chip, on && styles.on, off && styles.off);
          // Two options may share an id while the file is being written.
          const key = `${at} ${option.id}`;
          if (!live) {
            return (
              <span key={key} className={look} dir="auto">
                <Words path={`/data-source/${at}/title`}>{option.title}</Words>
              </span>
            );
          }
          return (
            <label key={key} className={look} dir="auto">
              <input
                type="checkbox"
                className={styles.input}
                checked={on}
                disabled={off}
                onChange={() => toggle(option.id)}
              />
              {option.title}
            </label>
          );
        })}
      </div>
      <Hint id={live && `${live.id}-hint`} error={error} helper="" flush />
    </div>
  );
}
