import { Check } from "lucide-react";
import { cx } from "../../design/cx";
import type { JsonValue } from "../../platform/generated";
import { type Drawing, listOf, type Option, optionsOf, pictureOf, textOf } from "../drawing";
import { useImageAddress } from "../look";
import styles from "./Choice.module.css";
import { Label } from "./FieldBox";
import { Hint } from "./Hint";

/** RadioButtonsGroup and CheckboxGroup: title left, mark right. */
export function ChoiceGroup({ type, props, value, error, enabled, required, live }: Drawing) {
  const many = type === "CheckboxGroup";
  const chosen = many ? listOf(value).map(textOf) : [textOf(value)].filter(Boolean);
  const label = textOf(props.label);
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
      {label ? (
        <div id={labelId} className={styles.label} dir="auto">
          <Label text={label} required={required} />
        </div>
      ) : null}
      {props.description ? (
        <div className={styles.explained} dir="auto">
          {textOf(props.description)}
        </div>
      ) : null}
      <div className={styles.options}>
        {optionsOf(props["data-source"]).map((option, at) => (
          <OptionRow
            // Two options may share an id while the file is being written.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={`${at} ${option.id}`}
            option={option}
            many={many}
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
  many,
  chosen,
  inputName,
  enabled,
  onChoose,
}: {
  option: Option;
  many: boolean;
  chosen: boolean;
  inputName: string | undefined;
  enabled: boolean;
  onChoose: () => void;
}) {
  const picture = pictureOf(option.image, useImageAddress());
  const face = (
    <>
      {picture ? <img className={styles.picture} src={picture} alt={option.alt} /> : null}
      {option.color ? (
        <span className={styles.colour} style={{ background: option.color }} aria-hidden />
      ) : null}
      <span className={styles.words}>
        <span dir="auto" className={styles.title}>
          {option.title}
        </span>
        {option.description ? (
          <span dir="auto" className={styles.second}>
            {option.description}
          </span>
        ) : null}
      </span>
      {option.metadata ? <span className={styles.second}>{option.metadata}</span> : null}
      <Mark many={many} chosen={chosen} />
    </>
  );
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

/** The ring or square that shows whether an option is chosen. */
export function Mark({ many, chosen }: { many: boolean; chosen: boolean }) {
  return (
    <span
      aria-hidden
      className={cx(styles.mark, many ? styles.square : styles.ring, chosen && styles.chosen)}
    >
      {chosen && many ? <Check size={14} strokeWidth={3} /> : null}
    </span>
  );
}
