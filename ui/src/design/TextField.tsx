import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from "react";
import { cx } from "./cx";
import { describedBy, Field, type FieldWords } from "./Field";
import styles from "./Field.module.css";

type Native = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "onChange" | "value" | "className" | "size" | "id"
>;

export interface TextFieldProps extends FieldWords, Native {
  value: string;
  onChange: (value: string) => void;
  /** Drawn inside, at the start, e.g. a magnifying glass. */
  icon?: ReactNode;
  /** Names, ids, addresses: fixed-width letters, no spelling marks. */
  mono?: boolean;
  className?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, description, error, warning, counter, aside, ...control } = props;
  const { value, onChange, icon, mono, className, ...native } = control;
  const words = { label, hideLabel, description, error, warning, counter, aside };
  const id = useId();
  const input = (
    <input
      type="text"
      autoComplete="off"
      spellCheck={mono ? false : undefined}
      {...native}
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(id, words)}
      className={cx(styles.control, mono && styles.mono)}
    />
  );
  return (
    <Field id={id} className={className} {...words}>
      {icon ? (
        <div className={styles.withIcon}>
          {icon}
          {input}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}
