import { Badge } from "../design";
import { useText } from "../i18n";

/** Errors and warnings of something as counts; nothing when there are none. Advice never counts:
 * a badge is a call to act. */
export function ProblemBadge({ errors, warnings }: { errors: number; warnings: number }) {
  const t = useText();
  return (
    <>
      {errors > 0 ? (
        <Badge tone="error" count={errors} label={t("problems.errorCount", { count: errors })} />
      ) : null}
      {warnings > 0 ? (
        <Badge
          tone="warn"
          count={warnings}
          label={t("problems.warningCount", { count: warnings })}
        />
      ) : null}
    </>
  );
}
