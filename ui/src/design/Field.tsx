import type { ReactNode } from "react";
import { cx } from "./cx";
import styles from "./Field.module.css";

export interface Limit {
  /** Characters, or entries, in use. */
  used: number;
  limit: number;
}

export interface FieldWords {
  /** Visible label; also the accessible name. */
  label: string;
  /** Hide the label from sight; it stays the accessible name. */
  hideLabel?: boolean;
  /** Below the field, quietly. */
  description?: ReactNode;
  /** Below the field, in place of the description. */
  error?: ReactNode;
  /** Amber and red below the field like an error, without making the field invalid. */
  warning?: ReactNode;
  /** Beside the label. Quiet, amber from nine tenths on, red beyond the limit. */
  counter?: Limit | undefined;
  /** Beside the label, e.g. a small button. */
  aside?: ReactNode;
}

/** Label, counter and the words below, around a control that carries `id`. */
export function Field({
  id,
  label,
  hideLabel,
  description,
  error,
  warning,
  counter,
  aside,
  className,
  children,
}: FieldWords & { id: string; className?: string | undefined; children: ReactNode }) {
  const below = error ?? warning ?? description;
  return (
    <div className={cx(styles.field, className)}>
      <div className={cx(styles.head, hideLabel && !counter && !aside && "visually-hidden")}>
        <label htmlFor={id} className={cx(styles.label, hideLabel && "visually-hidden")}>
          {label}
        </label>
        {aside}
        {counter ? <Counter {...counter} /> : null}
      </div>
      {children}
      {below ? (
        <p
          id={`${id}-below`}
          className={cx(styles.below, error ? styles.error : warning ? styles.warning : null)}
        >
          {below}
        </p>
      ) : null}
    </div>
  );
}

/** What a control inside `Field` must carry to be described by it. */
export function describedBy(id: string, words: FieldWords): string | undefined {
  return words.error || words.warning || words.description ? `${id}-below` : undefined;
}

export function Counter({ used, limit }: Limit) {
  const state = used > limit ? styles.error : used >= limit * 0.9 ? styles.warning : null;
  return (
    <span className={cx(styles.counter, state)}>
      {used} / {limit}
    </span>
  );
}
