import type { NodeId, Problem, ProblemsChange, ScreenSummary } from "../platform/generated";

export interface ProblemCount {
  errors: number;
  warnings: number;
  advice: number;
  /** The gravest message, for a tooltip. */
  first: string;
}

/** The problems of the file (under null) and of each screen that has any. */
export type ProblemLists = ReadonlyMap<NodeId | null, readonly Problem[]>;

export interface ProblemState {
  /** Replaced with every change; a list of it only when it changed itself. */
  problemLists: ProblemLists;
  /** How many changes are in it. */
  problemsTold: number;
  /** The same in one list: of the file, then screen by screen. */
  problems: Problem[];
}

export const NO_PROBLEMS: ProblemState = { problemLists: new Map(), problemsTold: 0, problems: [] };

/** Whether a change before this one never came. */
export function isMissing(state: ProblemState, change: ProblemsChange | null): boolean {
  return change !== null && change.since > state.problemsTold;
}

/** Takes over what changed; what is known already changes nothing. */
export function takeProblems(
  state: ProblemState,
  change: ProblemsChange,
  screens: readonly ScreenSummary[],
): ProblemState {
  const known =
    change.since > 0 ? change.since < state.problemsTold : change.now < state.problemsTold;
  if (known) return state;
  const lists = new Map(change.since === 0 ? [] : state.problemLists);
  for (const { screen, at, remove, insert } of change.parts) {
    const before = lists.get(screen) ?? [];
    const list = [...before.slice(0, at), ...insert, ...before.slice(at + remove)];
    if (list.length > 0) lists.set(screen, list);
    else lists.delete(screen);
    const counted = indexes.get(before) ?? earlier.get(before);
    if (counted) earlier.set(list, counted);
  }
  return { problemLists: lists, problemsTold: change.now, problems: allProblems(lists, screens) };
}

function allProblems(lists: ProblemLists, screens: readonly ScreenSummary[]): Problem[] {
  const order = new Set<NodeId | null>([null, ...screens.map((screen) => screen.node)]);
  // What stands among the screens and is none comes last.
  for (const key of lists.keys()) order.add(key);
  return [...order].flatMap((key) => lists.get(key) ?? []);
}

type Index = ReadonlyMap<NodeId, ProblemCount>;

const indexes = new WeakMap<readonly Problem[], Index>();
/** The counts of the list that a list came from. */
const earlier = new WeakMap<readonly Problem[], Index>();

/** Counts per component, and of the screen, of one list. One pass per list, shared by everything
 * that asks. */
function indexOf(problems: readonly Problem[]): Index {
  const known = indexes.get(problems);
  if (known) return known;
  const index = new Map<NodeId, ProblemCount>();
  for (const problem of problems) {
    for (const id of [problem.component, problem.screen]) {
      if (id === null) continue;
      const count = index.get(id) ?? none();
      index.set(id, count);
      add(count, problem);
    }
  }
  // An unchanged count stays the same object, so that what shows it is not drawn again.
  for (const [id, count] of index) {
    const before = earlier.get(problems)?.get(id);
    if (before && same(before, count)) index.set(id, before);
  }
  earlier.delete(problems);
  indexes.set(problems, index);
  return index;
}

/** What there is about a screen, or about a component of it. */
export function problemCount(
  lists: ProblemLists,
  screen: NodeId,
  id: NodeId,
): ProblemCount | undefined {
  const list = lists.get(screen);
  return list && indexOf(list).get(id);
}

/** Counts over the whole document. */
export function problemTotal(problems: readonly Problem[]): ProblemCount {
  const total = none();
  for (const problem of problems) add(total, problem);
  return total;
}

const none = (): ProblemCount => ({ errors: 0, warnings: 0, advice: 0, first: "" });

function add(count: ProblemCount, problem: Problem): void {
  const graver =
    (problem.severity === "error" && count.errors === 0) ||
    (problem.severity === "warning" && count.errors + count.warnings === 0) ||
    count.first === "";
  if (graver) count.first = problem.message;
  if (problem.severity === "error") count.errors += 1;
  else if (problem.severity === "warning") count.warnings += 1;
  else count.advice += 1;
}

function same(a: ProblemCount, b: ProblemCount): boolean {
  return (
    a.errors === b.errors &&
    a.warnings === b.warnings &&
    a.advice === b.advice &&
    a.first === b.first
  );
}
