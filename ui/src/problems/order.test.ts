import { describe, expect, it } from "vitest";
import type { Problem, ScreenSummary } from "../platform";
import { counts, inOrder, neighbour } from "./order";

const problem = (key: string, severity: Problem["severity"], screen: number | null): Problem => ({
  key,
  rule: "rule",
  code: null,
  severity,
  evidence: "documented",
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
});
const screen = (node: number): ScreenSummary => ({
  node,
  id: `S${node}`,
  title: "",
  start: false,
  terminal: false,
  sketch: [],
  componentCount: 0,
});

const problems = [
  problem("advice", "advice", 1),
  problem("second", "error", 2),
  problem("warning", "warning", 1),
  problem("first a", "error", 1),
  problem("first b", "error", 1),
  problem("flow", "error", null),
];

describe("order of problems", () => {
  const ordered = inOrder(problems, [screen(1), screen(2)]);
  it("puts what stops publishing first, then follows the screens", () => {
    expect(ordered.map((one) => one.key)).toEqual([
      "flow",
      "first a",
      "first b",
      "second",
      "warning",
      "advice",
    ]);
  });
  it("walks round", () => {
    expect(neighbour(ordered, null, 1)?.key).toBe("flow");
    expect(neighbour(ordered, null, -1)?.key).toBe("advice");
    expect(neighbour(ordered, "advice", 1)?.key).toBe("flow");
    expect(neighbour(ordered, "flow", -1)?.key).toBe("advice");
    expect(neighbour([], null, 1)).toBeUndefined();
  });
  it("counts", () => {
    expect(counts(problems)).toEqual({ error: 4, warning: 1, advice: 1 });
  });
});
