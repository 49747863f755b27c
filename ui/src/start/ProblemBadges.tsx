import { Badge } from "../design";
import { useText } from "../i18n";
import styles from "./ProblemBadges.module.css";

/** Errors and warnings as counts, or the word "None". */
export function ProblemBadges({ errors, warnings }: { errors: number; warnings: number }) {
  const t = useText();
  if (errors + warnings === 0)
    return <span className={styles.none}>{t("start.problems.none")}</span>;
  return (
    <span className={styles.badges}>
      {errors > 0 ? (
        <Badge tone="error" count={errors} label={t("start.problems.errors", { count: errors })} />
      ) : null}
      {warnings > 0 ? (
        <Badge
          tone="warn"
          count={warnings}
          label={t("start.problems.warnings", { count: warnings })}
        />
      ) : null}
    </span>
  );
}
