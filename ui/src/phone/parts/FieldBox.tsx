import type { ReactNode } from "react";
import { cx } from "../../design/cx";
import { Message } from "../../i18n";
import { Words } from "../words";
import styles from "./Field.module.css";

/** The box of a text field, dropdown or date, with its label inside. */
export function FieldBox({
  label,
  path = "/label",
  required,
  filled,
  tall = false,
  wrong,
  enabled,
  inputId,
  opens = false,
  end,
  children,
}: {
  label: string;
  /** Where the label stands among the properties. */
  path?: string;
  required: boolean;
  filled: boolean;
  tall?: boolean;
  wrong: boolean;
  enabled: boolean;
  inputId?: string | undefined;
  /** It holds a button that opens something, so the label does not make room when it has focus. */
  opens?: boolean;
  /** A mark at the right, e.g. an arrow. */
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      className={cx(
        styles.box,
        filled && styles.filled,
        tall && styles.tall,
        wrong && styles.wrongBox,
        !enabled && styles.off,
        inputId && styles.live,
        opens && styles.opens,
      )}
    >
      {inputId ? (
        <label className={styles.label} dir="auto" htmlFor={inputId}>
          <Label text={label} path={path} required={required} />
        </label>
      ) : (
        <span className={styles.label} dir="auto">
          <Label text={label} path={path} required={required} />
        </span>
      )}
      <span className={styles.value}>{children}</span>
      {end ? <span className={styles.end}>{end}</span> : null}
    </div>
  );
}

/** A label, with WhatsApp's own word where an answer is not required. */
export function Label({ text, path, required }: { text: string; path: string; required: boolean }) {
  const label = <Words path={path}>{text}</Words>;
  return required ? label : <Message id="phone.optional" values={{ label }} />;
}
