import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { useText } from "../i18n";
import type { Severity } from "../platform";
import styles from "./problems.module.css";

const ICONS = { error: CircleAlert, warning: TriangleAlert, advice: Info };

/** How grave a problem is: by colour, by shape and in words. */
export function SeverityMark({ severity, size = 15 }: { severity: Severity; size?: number }) {
  const t = useText();
  const Icon = ICONS[severity];
  return (
    <span
      role="img"
      aria-label={t(`problems.${severity}`)}
      title={t(`problems.${severity}`)}
      className={styles.mark}
      data-severity={severity}
    >
      <Icon size={size} aria-hidden />
    </span>
  );
}
