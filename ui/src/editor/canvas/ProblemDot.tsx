import { cx } from "../../design/cx";
import type { ProblemCount } from "../../document";
import styles from "./CanvasItem.module.css";

/** A dot on a component that has problems; the words are in its name and in the list. */
export function ProblemDot({ count }: { count: ProblemCount }) {
  const tone = count.errors > 0 ? "error" : count.warnings > 0 ? "warn" : "info";
  return (
    <span className={cx(styles.dot, styles[tone])} title={count.first} aria-hidden>
      !
    </span>
  );
}
