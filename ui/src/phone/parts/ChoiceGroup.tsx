import { cx } from "../../design/cx";
import type { JsonValue } from "../../platform/generated";
import { type Drawing, listOf, type Option, optionsOf, textOf } from "../drawing";
import styles from "./Choice.module.css";
import { GroupHead } from "./GroupHead";
import { Hint } from "./Hint";
import { OptionFace } from "./OptionFace";

/** RadioButtonsGroup and CheckboxGroup: title left, mark right. */
export function ChoiceGroup({ type, props, value, error, enabled, required, live }: Drawing) {
  const many = type === "CheckboxGroup";
  const chosen = many ? listOf(value).map(textOf) : [textOf(value)].filter(Boolean);
  const labelId = live && `${live.id}-label`;
  const hintId = live && `${live.id}-hint`;
  const spoken = live && {
    role: many ? "group" : "radiogroup",
    "aria-labelledby": labelId,
    "aria-describedby": hintId,
  };
  const choose = (id: string) => {
    if (!many) return live?.onChange(id);
    const next: JsonValue = chosen.includes(id)
      ? chosen.filter((other) => other !== id)
      : [...chosen, id];
    live?.onChange(next);
  };
  return (
    <div {...spoken} className={cx(!enabled && styles.off)}>
      <GroupHead
        id={labelId}
        label={textOf(props.label)}
        description={textOf(props.description)}
        required={required}
      />
      <div className={styles.options}>
        {optionsOf(props["data-source"]).map((option, at) => (
          <OptionRow
            // Two options may share an id while the file is being written.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={`${at} ${option.id}`}
            option={option}
            path={`/data-source/${at}`}
            many={many}
            large={props["media-size"] === "large"}
            chosen={chosen.includes(option.id)}
            inputName={live?.id}
            enabled={enabled && option.enabled}
            onChoose={() => choose(option.id)}
          />
        ))}
      </div>
      <Hint id={hintId} error={error} helper="" />
    </div>
  );
}

function OptionRow({
  option,
  path,
  many,
  large,
  chosen,
  inputName,
  enabled,
  onChoose,
}: {
  option: Option;
  path: string;
  many: boolean;
  large: boolean;
  chosen: boolean;
  inputName: string | undefined;
  enabled: boolean;
  onChoose: () => void;
}) {
  const face = <OptionFace option={option} path={path} large={large} mark={{ many, chosen }} />;
  const look = cx(styles.option, !option.enabled && styles.off);
  if (!inputName) return <div className={look}>{face}</div>;
  return (
    <label className={look}>
      <input
        className={styles.input}
        type={many ? "checkbox" : "radio"}
        name={inputName}
        checked={chosen}
        disabled={!enabled}
        aria-label={option.title}
        onChange={onChoose}
      />
      {face}
    </label>
  );
}
