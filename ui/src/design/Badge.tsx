import styles from "./Badge.module.css";
import { cx } from "./cx";

export type Tone = "error" | "warn" | "info" | "ok" | "neutral" | "accent";

/** A count in a coloured disc. `label` says what is counted, e.g. "2 errors". */
export function Badge({ tone, count, label }: { tone: Tone; count: number; label: string }) {
  return (
    <span role="img" aria-label={label} title={label} className={cx(styles.badge, styles[tone])}>
      {count > 999 ? "999+" : count}
    </span>
  );
}

/** A state in words, e.g. "Draft". */
export function Chip({ tone = "neutral", children }: { tone?: Tone; children: string }) {
  return <span className={cx(styles.chip, styles[tone])}>{children}</span>;
}
