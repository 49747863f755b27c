import { type ReactNode, useId } from "react";
import { cx } from "../design";
import styles from "./ChoiceList.module.css";

export interface Choice {
  key: string;
  title: string;
  /** What it does now, or why it may not be. */
  about?: string | undefined;
  refused?: boolean;
}

/** One of several, each with a line about it; what belongs to the chosen one stands below it. */
export function ChoiceList({
  label,
  choices,
  value,
  onChange,
  children,
}: {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (key: string) => void;
  children?: ReactNode;
}) {
  const name = useId();
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{label}</legend>
      {choices.map((choice) => (
        <div key={choice.key}>
          <label className={cx(styles.choice, choice.refused && styles.refused)}>
            <input
              type="radio"
              name={name}
              value={choice.key}
              checked={value === choice.key}
              disabled={choice.refused}
              onChange={() => onChange(choice.key)}
            />
            <span className={styles.words}>
              <span className={styles.title}>{choice.title}</span>
              {choice.about ? <span className={styles.about}>{choice.about}</span> : null}
            </span>
          </label>
          {value === choice.key && children ? (
            <div className={styles.inside}>{children}</div>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
