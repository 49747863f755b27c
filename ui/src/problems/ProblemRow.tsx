import { type Ref, useMemo } from "react";
import { useDocumentState } from "../document";
import { useCatalogue } from "../editor/catalogue";
import { useText } from "../i18n";
import type { Problem } from "../platform";
import { FixButtons } from "./FixButtons";
import styles from "./problems.module.css";
import { SeverityMark } from "./SeverityMark";

/** What is wrong, where, what WhatsApp says to it, and what mends it. */
export function ProblemRow({
  problem,
  index,
  total,
  reachable,
  type,
  rowRef,
  onGo,
  onFix,
}: {
  problem: Problem;
  index: number;
  total: number;
  /** The one row that Tab reaches; arrows walk from it. */
  reachable: boolean;
  /** Type of the component, once known. */
  type: string | undefined;
  rowRef: Ref<HTMLLIElement>;
  onGo: () => void;
  onFix: (fix: number) => void;
}) {
  const place = usePlaceWords(problem, type);
  return (
    <li
      ref={rowRef}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={styles.row}
    >
      <SeverityMark severity={problem.severity} size={16} />
      <button type="button" tabIndex={reachable ? 0 : -1} className={styles.go} onClick={onGo}>
        <span className={styles.message}>{problem.message}</span>
        <span className={styles.place}>{place}</span>
      </button>
      <div className={styles.fixes}>
        <FixButtons problem={problem} onFix={onFix} />
      </div>
    </li>
  );
}

/** "Choose a time › Button · WhatsApp refuses this when you publish (CODE)" */
function usePlaceWords(problem: Problem, type: string | undefined): string {
  const t = useText();
  const catalogue = useCatalogue();
  const screens = useDocumentState((state) => state.screens);
  return useMemo(() => {
    const screen = screens.find((one) => one.node === problem.screen);
    const title = screen ? screen.title || screen.id : null;
    const where =
      title === null
        ? t("problems.wholeFlow")
        : type === undefined
          ? title
          : t("problems.screenAndComponent", {
              screen: title,
              component: catalogue.everyday(type),
            });
    if (problem.severity !== "error") {
      return problem.code ? t("problems.at", { place: where, detail: problem.code }) : where;
    }
    const detail = problem.code
      ? t("problems.refusedCode", { code: problem.code })
      : t("problems.refused");
    return t("problems.at", { place: where, detail });
  }, [t, catalogue, screens, problem, type]);
}
