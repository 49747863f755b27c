import type { NodeId, Problem, ScreenSummary, Severity } from "../platform";

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, advice: 2 };

/** The order of the list and of F8: what stops publishing first, then as the screens stand. What
 * concerns the whole flow comes before its screens. */
export function inOrder(
  problems: readonly Problem[],
  screens: readonly ScreenSummary[],
): Problem[] {
  const place = new Map<NodeId, number>(screens.map((screen, index) => [screen.node, index]));
  const at = (problem: Problem) =>
    problem.screen === null ? -1 : (place.get(problem.screen) ?? screens.length);
  // Sorting is stable: inside a screen the checks' own order, which is the document's, stands.
  return [...problems].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || at(a) - at(b));
}

/** The problem after (or before) the one with this key, round and round. */
export function neighbour(
  ordered: readonly Problem[],
  key: string | null,
  by: 1 | -1,
): Problem | undefined {
  if (ordered.length === 0) return undefined;
  const now = ordered.findIndex((problem) => problem.key === key);
  const start = now === -1 ? (by === 1 ? -1 : 0) : now;
  return ordered[(start + by + ordered.length) % ordered.length];
}

export function counts(problems: readonly Problem[]): Record<Severity, number> {
  const result: Record<Severity, number> = { error: 0, warning: 0, advice: 0 };
  for (const problem of problems) result[problem.severity] += 1;
  return result;
}
