import { describe, expect, it } from "vitest";
import type { NodeView, Slot } from "../../platform";
import { canvasRows } from "./rows";

const then: Slot = { slot: "then" };
const other: Slot = { slot: "else" };
const view = (node: number, type: string, slots: NodeView["slots"] = []): NodeView => ({
  node,
  parent: 1,
  type,
  props: {},
  shown: {},
  slots,
});

function treeOf(...views: NodeView[]) {
  const inside = new Set(views.flatMap((one) => one.slots.flatMap((slot) => slot.children)));
  const children = views.map((one) => one.node).filter((node) => !inside.has(node));
  return {
    nodes: new Map(views.map((one) => [one.node, one])),
    loaded: new Map([[1, { node: 1, props: {}, children }]]),
  } as Parameters<typeof canvasRows>[0];
}

describe("the rows of the canvas", () => {
  it("show every branch, and a place to drop in each that is empty", () => {
    const tree = treeOf(
      view(2, "If", [
        { slot: then, children: [3], written: true },
        { slot: other, children: [], written: true },
      ]),
      view(3, "TextBody"),
    );
    const { rows } = canvasRows(tree, 1);
    expect(rows.map((row) => row.kind)).toEqual([
      "component",
      "slot",
      "component",
      "slot",
      "empty",
      "end",
    ]);
    // The upper half of a branch's name is the end of the branch above it.
    expect(rows[3]?.before).toEqual({ parent: 2, slot: then, index: 1 });
    expect(rows[3]?.after).toEqual({ parent: 2, slot: other, index: 0 });
    expect(rows[4]?.before).toEqual(rows[4]?.after);
    expect(rows[5]?.before).toEqual({ parent: 2, slot: other, index: 0 });
    expect(rows[5]?.after).toMatchObject({ parent: 1, index: 1 });
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  it("pin the button of a Form, not that of a branch", () => {
    const children: Slot = { slot: "children" };
    const tree = treeOf(
      view(2, "Form", [{ slot: children, children: [3], written: true }]),
      view(3, "Footer"),
      view(4, "If", [{ slot: then, children: [5], written: true }]),
      view(5, "Footer"),
    );
    const { rows, pinned } = canvasRows(tree, 1);
    expect(pinned).toEqual([3]);
    expect(rows.filter((row) => row.node === 2).map((row) => row.kind)).toEqual([
      "component",
      "empty",
      "end",
    ]);
    expect(rows.some((row) => row.node === 5)).toBe(true);
  });
});
