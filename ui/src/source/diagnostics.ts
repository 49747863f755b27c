import type { Diagnostic } from "@codemirror/lint";
import type { Problem } from "../platform";

const SEVERITY = { error: "error", warning: "warning", advice: "info" } as const;

/** Problems as the editor marks them; those without a place in the text are left out. */
export function toDiagnostics(
  problems: readonly Problem[],
  length: number,
  toPane: (offset: number) => number,
  fix: (problem: Problem, index: number) => void,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const problem of problems) {
    if (problem.from === null) continue;
    const from = Math.min(toPane(problem.from), length);
    const to = Math.min(Math.max(from, toPane(problem.to ?? problem.from)), length);
    found.push({
      from,
      to,
      severity: SEVERITY[problem.severity],
      message: problem.code ? `${problem.message} (${problem.code})` : problem.message,
      actions: problem.fixes.map((title, index) => ({
        name: title,
        apply: () => fix(problem, index),
      })),
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Offset of a line and a column in code points, both from 1. */
export function offsetOf(
  doc: { lines: number; line: (n: number) => { from: number; text: string } },
  line: number,
  column: number,
): number {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  let units = 0;
  let left = column - 1;
  for (const character of at.text) {
    if (left <= 0) break;
    units += character.length;
    left -= 1;
  }
  return at.from + units;
}
