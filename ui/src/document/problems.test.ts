import { describe, expect, it } from "vitest";
import type { NodeId, Problem, ProblemsChange, ScreenSummary } from "../platform/generated";
import {
  isMissing,
  NO_PROBLEMS,
  type ProblemState,
  problemCount,
  problemTotal,
  takeProblems,
} from "./problems";

const problem = (key: string, screen: NodeId | null, more: Partial<Problem> = {}): Problem => ({
  key,
  rule: "rule",
  code: null,
  severity: "advice",
  evidence: "house",
  message: key,
  screen,
  component: null,
  node: null,
  pointer: "",
  from: null,
  to: null,
  fixes: [],
  sure: false,
  upgrade: false,
  ...more,
});
const SCREENS = [{ node: 1 }, { node: 2 }] as ScreenSummary[];
const splice = (screen: NodeId | null, at: number, remove: number, insert: Problem[]) => ({
  screen,
  at,
  remove,
  insert,
});
const take = (state: ProblemState, change: ProblemsChange) => takeProblems(state, change, SCREENS);
const keys = (state: ProblemState) => state.problems.map((one) => one.key);

const begun = take(NO_PROBLEMS, {
  since: 0,
  now: 4,
  parts: [
    splice(2, 0, 0, [problem("c", 2), problem("d", 2, { component: 20 })]),
    splice(null, 0, 0, [problem("a", null)]),
    splice(1, 0, 0, [problem("b", 1, { component: 10 })]),
  ],
});

describe("the problems in the window", () => {
  it("stand in one list: of the flow, then screen by screen", () => {
    expect(keys(begun)).toEqual(["a", "b", "c", "d"]);
  });

  it("change by splices; the lists of other screens stay the same", () => {
    const parts = [splice(2, 1, 1, [problem("x", 2), problem("y", 2)]), splice(null, 0, 1, [])];
    const now = take(begun, { since: 4, now: 5, parts });
    expect(keys(now)).toEqual(["b", "c", "x", "y"]);
    expect(now.problemLists.get(1)).toBe(begun.problemLists.get(1));
    expect(now.problemLists.has(null)).toBe(false);
  });

  it("take nothing twice, and know when something is missing", () => {
    const change = { since: 4, now: 5, parts: [splice(1, 0, 0, [problem("x", 1)])] };
    const now = take(begun, change);
    expect(take(now, change)).toBe(now);
    expect(isMissing(now, change)).toBe(false);
    expect(isMissing(now, { since: 5, now: 6, parts: [] })).toBe(false);
    expect(isMissing(now, { since: 6, now: 7, parts: [] })).toBe(true);
    expect(isMissing(begun, null)).toBe(false);
    expect(keys(take(now, { since: 0, now: 9, parts: [] }))).toEqual([]);
    // An answer that was overtaken.
    expect(take(now, { since: 0, now: 3, parts: [] })).toBe(now);
  });

  it("are counted per screen and component; equal counts stay the same object", () => {
    const count = (state: ProblemState, screen: NodeId, id: NodeId) =>
      problemCount(state.problemLists, screen, id);
    expect(count(begun, 2, 2)).toMatchObject({ advice: 2, first: "c" });
    expect(count(begun, 2, 20)).toMatchObject({ advice: 1, first: "d" });
    expect(count(begun, 3, 3)).toBeUndefined();
    const error = problem("e", 2, { severity: "error" });
    const now = take(begun, { since: 4, now: 5, parts: [splice(2, 0, 0, [error])] });
    expect(count(now, 2, 2)).toMatchObject({ errors: 1, advice: 2, first: "e" });
    expect(count(now, 2, 20)).toBe(count(begun, 2, 20));
    expect(problemTotal(now.problems)).toMatchObject({ errors: 1, advice: 4 });
  });
});
