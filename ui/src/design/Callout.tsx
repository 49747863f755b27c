import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Callout.module.css";
import { cx } from "./cx";

const icons = { error: CircleAlert, warn: TriangleAlert, info: Info, ok: CircleCheck };

/** A message that stays: what happened and what to do about it. Errors are announced. */
export function Callout({
  tone,
  title,
  children,
  actions,
}: {
  tone: keyof typeof icons;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div role={tone === "error" ? "alert" : "note"} className={cx(styles.callout, styles[tone])}>
      <Icon size={16} className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children === undefined ? null : <div className={styles.body}>{children}</div>}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
