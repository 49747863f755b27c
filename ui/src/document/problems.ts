import type { NodeId, Problem } from "../platform/generated";

export interface ProblemCount {
  errors: number;
  warnings: number;
  advice: number;
  /** The gravest message, for a tooltip. */
  first: string;
}

const indexes = new WeakMap<Problem[], Map<NodeId, ProblemCount>>();
let latest = new Map<NodeId, ProblemCount>();

/** Counts per component and per screen. One pass per list, shared by everything that asks. */
export function problemIndex(problems: Problem[]): Map<NodeId, ProblemCount> {
  const known = indexes.get(problems);
  if (known) return known;
  const index = new Map<NodeId, ProblemCount>();
  for (const problem of problems) {
    for (const id of [problem.component, problem.screen]) {
      if (id !== null) index.set(id, add(index.get(id), problem));
    }
  }
  // An unchanged count stays the same object, so that what shows it is not drawn again.
  for (const [id, count] of index) {
    const before = latest.get(id);
    if (before && same(before, count)) index.set(id, before);
  }
  latest = index;
  indexes.set(problems, index);
  return index;
}

/** Counts over the whole document. */
export function problemTotal(problems: Problem[]): ProblemCount {
  return problems.reduce<ProblemCount | undefined>(add, undefined) ?? NONE;
}

const NONE: ProblemCount = { errors: 0, warnings: 0, advice: 0, first: "" };

function add(count: ProblemCount | undefined, problem: Problem): ProblemCount {
  const next = { ...(count ?? NONE) };
  const graver =
    (problem.severity === "error" && next.errors === 0) ||
    (problem.severity === "warning" && next.errors + next.warnings === 0) ||
    next.first === "";
  if (graver) next.first = problem.message;
  if (problem.severity === "error") next.errors += 1;
  else if (problem.severity === "warning") next.warnings += 1;
  else next.advice += 1;
  return next;
}

function same(a: ProblemCount, b: ProblemCount): boolean {
  return (
    a.errors === b.errors &&
    a.warnings === b.warnings &&
    a.advice === b.advice &&
    a.first === b.first
  );
}
