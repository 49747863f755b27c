import { EditorState } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import type { Problem } from "../platform";
import { offsetOf, toDiagnostics } from "./diagnostics";
import { plainEnds } from "./ends";
import { longStrings } from "./fold";

const toText = plainEnds.toText;

const problem = (from: number | null, to: number | null): Problem => ({
  key: "k",
  rule: "r",
  code: "CODE",
  severity: "warning",
  evidence: "documented",
  message: "Too long",
  screen: null,
  component: null,
  node: null,
  pointer: "",
  from,
  to,
  fixes: ["Shorten"],
  sure: false,
  upgrade: false,
});

describe("marks in the text", () => {
  it("stay inside the text, in order, and carry message, code and fixes", () => {
    const fixed: number[] = [];
    const found = toDiagnostics(
      [problem(8, 99), problem(null, null), problem(2, 4)],
      10,
      (offset) => offset + 1,
      (_problem, index) => fixed.push(index),
    );
    expect(found.map((one) => [one.from, one.to])).toEqual([
      [3, 5],
      [9, 10],
    ]);
    expect(found[0]?.message).toBe("Too long (CODE)");
    found[0]?.actions?.[0]?.apply(null as never, 0, 0);
    expect(fixed).toEqual([0]);
  });

  it("finds a line and a column in code points", () => {
    const doc = toText('{\n "👍": x}');
    expect(offsetOf(doc, 2, 4)).toBe(6);
    expect(offsetOf(doc, 99, 1)).toBe(2);
  });
});

describe("long strings", () => {
  it("folds base64 and leaves words alone", () => {
    const base64 = "A".repeat(600);
    const state = EditorState.create({
      doc: toText(`{"src": "${base64}",\n"text": "${"word ".repeat(200)}"}`),
    });
    const found = longStrings(state.doc);
    expect(found).toHaveLength(1);
    expect(found[0]?.to).toBe(9 + 600);
  });
});
