import { CircleCheck } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { EmptyState, SegmentedControl } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useWindowed } from "../editor/windowing";
import { useText } from "../i18n";
import type { Problem, Severity } from "../platform";
import { FixAllButton } from "./FixAllButton";
import { counts, inOrder } from "./order";
import { ProblemRow } from "./ProblemRow";
import styles from "./problems.module.css";
import { RulesFaultNotice } from "./RulesFaultNotice";
import { useTypes } from "./useTypes";

type Filter = Severity | "all";
type OnGo = (problem: Problem) => void;

/** Pixels of a row of two lines. */
const ROW = 58;

/** Everything the checks say about the flow, gravest first. `onGo`: one was chosen, to be gone to. */
export default function ProblemsList({ onGo = () => {} }: { onGo?: OnGo }) {
  const t = useText();
  const problems = useDocumentState((state) => state.problems);
  const screens = useDocumentState((state) => state.screens);
  const fault = useDocumentState((state) => state.fault);
  const [filter, setFilter] = useState<Filter>("all");
  const ordered = useMemo(() => inOrder(problems, screens), [problems, screens]);
  const count = useMemo(() => counts(problems), [problems]);
  const shown = useMemo(
    () => (filter === "all" ? ordered : ordered.filter((one) => one.severity === filter)),
    [ordered, filter],
  );
  if (problems.length === 0) {
    return (
      <div className={styles.pane}>
        <RulesFaultNotice />
        <EmptyState
          icon={fault ? undefined : <CircleCheck size={22} />}
          title={t(fault ? "problems.notChecked" : "problems.none")}
        >
          {fault ? fault.message : t("problems.noneHelp")}
        </EmptyState>
      </div>
    );
  }
  const segment = (id: Filter, label: string, of: number) => ({
    id,
    label: t("problems.filterCount", { name: label, count: of }),
    disabled: of === 0 && id !== filter,
  });
  return (
    <div className={styles.pane}>
      <RulesFaultNotice />
      <div className={styles.bar}>
        <SegmentedControl
          label={t("problems.filter")}
          size="small"
          value={filter}
          onChange={setFilter}
          segments={[
            segment("all", t("problems.all"), problems.length),
            segment("error", t("problems.errors"), count.error),
            segment("warning", t("problems.warnings"), count.warning),
            segment("advice", t("problems.suggestions"), count.advice),
          ]}
        />
        <FixAllButton />
      </div>
      <Rows problems={shown} onGo={onGo} />
    </div>
  );
}

function Rows({ problems, onGo }: { problems: Problem[]; onGo: OnGo }) {
  const t = useText();
  const document = useDocument();
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useRowKeys(problems);
  const rows = useWindowed(scroller, keys, ROW);
  const drawn = problems.slice(rows.from, rows.to);
  const typeOf = useTypes(drawn);
  const [active, setActive] = useState(0);
  const reachable = Math.min(active, problems.length - 1);

  const focusRow = (index: number) => {
    setActive(index);
    rows.reveal(index);
    // The row may have to be drawn first.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus(),
    );
  };
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: problems.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    focusRow(Math.max(0, Math.min(problems.length - 1, next)));
  };
  if (problems.length === 0) return <p className={styles.nothing}>{t("problems.noneOfKind")}</p>;
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        aria-label={t("problems.title")}
        style={{ paddingTop: rows.before, paddingBottom: rows.after }}
        onKeyDown={walk}
      >
        {drawn.map((problem, at) => {
          const index = rows.from + at;
          return (
            <ProblemRow
              key={problem.key}
              problem={problem}
              index={index}
              total={problems.length}
              reachable={index === reachable}
              type={problem.component === null ? undefined : typeOf(problem.component)}
              rowRef={rows.measure(keys[index] ?? -1)}
              onGo={() => {
                setActive(index);
                onGo(problem);
                void document.goTo(problem.screen, problem.component);
              }}
              onFix={(fix) => void document.fix(problem, fix)}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** A number per problem that stays with it, for the measured heights. */
function useRowKeys(problems: Problem[]): number[] {
  const numbers = useRef(new Map<string, number>()).current;
  return useMemo(
    () =>
      problems.map((problem) => {
        const known = numbers.get(problem.key) ?? numbers.size;
        numbers.set(problem.key, known);
        return known;
      }),
    [problems, numbers],
  );
}
