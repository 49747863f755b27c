import { type Ref, type TextareaHTMLAttributes, useId } from "react";
import { cx } from "./cx";
import { describedBy, Field, type FieldWords } from "./Field";
import styles from "./Field.module.css";

type Native = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "onChange" | "value" | "className" | "id"
>;

export interface TextAreaFieldProps extends FieldWords, Native {
  value: string;
  onChange: (value: string) => void;
  mono?: boolean;
  className?: string | undefined;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hideLabel, description, error, warning, counter, aside, ...control } = props;
  const { value, onChange, mono, className, ...native } = control;
  const words = { label, hideLabel, description, error, warning, counter, aside };
  const id = useId();
  return (
    <Field id={id} className={className} {...words}>
      <textarea
        rows={3}
        spellCheck={mono ? false : undefined}
        {...native}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, words)}
        className={cx(styles.control, styles.area, mono && styles.mono)}
      />
    </Field>
  );
}
