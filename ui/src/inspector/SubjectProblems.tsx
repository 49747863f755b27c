import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { Button } from "../design";
import { screenOf, useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";
import type { NodeId, Problem } from "../platform";
import { FixButtons } from "../problems/FixButtons";
import { SeverityMark } from "../problems/SeverityMark";
import styles from "./inspector.module.css";
import { contains, Places } from "./model/places";

/** Problems on top before the rest is behind a button: settings must stay in sight. */
const SHOWN = 3;
const NONE: Problem[] = [];
const ProblemsContext = createContext<Problem[]>(NONE);
const PlacesContext = createContext(new Places());

/** Around the settings of a subject: its problems, for the list on top and under the settings. */
export function SubjectProblemsProvider({
  value,
  children,
}: {
  value: Problem[];
  children: ReactNode;
}) {
  const [places] = useState(() => new Places());
  return (
    <PlacesContext value={places}>
      <ProblemsContext value={value}>{children}</ProblemsContext>
    </PlacesContext>
  );
}

/** Problems that belong to a component, to a screen itself, or to the file as a whole. */
export function useSubjectProblems(node: NodeId, of: "component" | "screen" | "flow"): Problem[] {
  const problems = useDocumentState((state) => {
    const list = of === "component" ? screenOf(state, node) : of === "screen" ? node : null;
    return state.problemLists.get(list);
  });
  return useMemo(() => {
    const component = of === "component" ? node : null;
    return problems?.filter((problem) => problem.component === component) ?? NONE;
  }, [problems, node, of]);
}

/** Whether it stands on top: advice on one setting is told under that setting only. */
function onTop(problem: Problem): boolean {
  return problem.severity !== "advice" || problem.pointer === "" || problem.fixes.length > 0;
}

/** On top: everything that is wrong here, with its fixes. */
export function SubjectProblems({ label }: { label: string }) {
  const document = useDocument();
  const problems = useContext(ProblemsContext);
  const placed = problems.filter(onTop);
  const t = useText();
  const [all, setAll] = useState(false);
  if (placed.length === 0) return null;
  // One more than that is as long as the words that would hide it.
  const hidden = all || placed.length <= SHOWN + 1 ? 0 : placed.length - SHOWN;
  return (
    <ul className={styles.problems} aria-label={label}>
      {placed.slice(0, placed.length - hidden).map((problem) => (
        <li key={problem.key} className={styles.problem} data-severity={problem.severity}>
          <SeverityMark severity={problem.severity} />
          <div className={styles.problemWords}>
            <p>{problem.message}</p>
            {problem.fixes.length > 0 || problem.upgrade ? (
              <div className={styles.fixes}>
                <FixButtons
                  problem={problem}
                  onFix={(index) => void document.fix(problem, index)}
                />
              </div>
            ) : null}
          </div>
        </li>
      ))}
      {hidden > 0 ? (
        <li>
          <Button kind="link" size="small" onPress={() => setAll(true)}>
            {t("inspector.moreProblems", { count: hidden })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

/** Under a setting: what points at it or into it, in one sentence; the rest stands on top. What an
 * inner setting that is drawn too points out is left to it. */
export function PropertyProblems({ path }: { path: string }) {
  const placed = useContext(ProblemsContext);
  const places = useContext(PlacesContext);
  useLayoutEffect(() => places.add(path), [places, path]);
  const drawn = useSyncExternalStore(places.subscribe, places.paths);
  const here = placed.filter((one) => contains(path, one.pointer));
  if (here.length === 0) return null;
  const inner = drawn.filter((other) => other !== path && contains(path, other));
  return here
    .filter((one) => !inner.some((other) => contains(other, one.pointer)))
    .map((problem) => (
      <p key={problem.key} className={styles.below} data-severity={problem.severity}>
        {firstSentence(problem.message)}
      </p>
    ));
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu})/su.exec(text)?.[0] ?? text;
}
