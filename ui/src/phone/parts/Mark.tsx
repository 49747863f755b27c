import { Check } from "lucide-react";
import { cx } from "../../design/cx";
import styles from "./Choice.module.css";

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
