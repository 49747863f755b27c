import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import styles from "./Toggle.module.css";

interface ToggleProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Below the label, quietly. */
  description?: ReactNode;
  disabled?: boolean;
  className?: string | undefined;
}

/** On or off, at once. */
export function Switch({
  label,
  checked,
  onChange,
  description,
  disabled,
  className,
}: ToggleProps) {
  const id = useId();
  return (
    <div className={cx(styles.row, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {description ? (
          <span id={`${id}-d`} className={styles.description}>
            {description}
          </span>
        ) : null}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        aria-label={label}
        aria-describedby={description ? `${id}-d` : undefined}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className={styles.switch}
      />
    </div>
  );
}

/** One of several that may be ticked. */
export function Checkbox({
  label,
  checked,
  onChange,
  description,
  disabled,
  className,
}: ToggleProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={cx(styles.row, styles.checkRow, className)}>
      <span className={styles.box}>
        <input
          id={id}
          type="checkbox"
          aria-label={label}
          aria-describedby={description ? `${id}-d` : undefined}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          className={styles.checkbox}
        />
        <Check size={12} strokeWidth={3.2} aria-hidden />
      </span>
      <span className={styles.checkLabel}>
        {label}
        {description ? (
          <span id={`${id}-d`} className={styles.description}>
            {description}
          </span>
        ) : null}
      </span>
    </label>
  );
}
