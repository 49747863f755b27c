import { useMemo } from "react";
import { Badge } from "../../design";
import { problemTotal, useDocumentState } from "../../document";
import { useText } from "../../i18n";

/** How many errors and warnings there are; nothing when there are none. */
export function ProblemBadges() {
  const t = useText();
  const problems = useDocumentState((s) => s.problems);
  const { errors, warnings } = useMemo(() => problemTotal(problems), [problems]);
  return (
    <>
      {errors > 0 ? (
        <Badge tone="error" count={errors} label={t("editor.errors", { count: errors })} />
      ) : null}
      {warnings > 0 ? (
        <Badge tone="warn" count={warnings} label={t("editor.warnings", { count: warnings })} />
      ) : null}
    </>
  );
}
