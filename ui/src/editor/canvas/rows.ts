import type { Gap } from "../../dnd";
import { CHILDREN, childrenAt, type DocumentState, type Place } from "../../document";
import type { NodeId, Slot } from "../../platform";

interface RowBase {
  /** Unique on the screen and stable through edits. */
  key: number;
  /** The component, or for a slot's head and a container's end the container. */
  node: NodeId;
  /** Containers around it, outermost first; each draws a line at the left. */
  around: NodeId[];
  before: Gap;
  after: Gap;
}

/** One row of the canvas. Containers are laid flat, so that long ones can be drawn in part. */
export type CanvasRow = RowBase &
  (
    | { kind: "component"; container: boolean }
    | { kind: "slot"; slot: Slot }
    /** Where a branch without components takes its first. */
    | { kind: "empty"; slot: Slot }
    | { kind: "end" }
  );

export interface CanvasRows {
  rows: CanvasRow[];
  /** Buttons pinned below, wherever they stand outside of branches. */
  pinned: NodeId[];
}

type Tree = Pick<DocumentState, "nodes" | "loaded">;

/** Rows per component: itself, its end, and two for each of up to 63 slots. */
const KEYS = 128;

/** The rows of a screen, in the order they are drawn. */
export function canvasRows(tree: Tree, screen: NodeId): CanvasRows {
  const rows: CanvasRow[] = [];
  const pinned: NodeId[] = [];
  const visit = (place: Place, around: NodeId[], pins: boolean) => {
    childrenAt(tree, place).forEach((node, index) => {
      const view = tree.nodes.get(node);
      if (!view) return;
      if (pins && view.type === "Footer") {
        pinned.push(node);
        return;
      }
      const before = { ...place, index };
      const after = { ...place, index: index + 1 };
      const [first] = view.slots;
      rows.push({
        kind: "component",
        key: node * KEYS,
        node,
        around,
        before,
        after: first ? { parent: node, slot: first.slot, index: 0 } : after,
        container: first !== undefined,
      });
      if (!first) return;
      const inner = [...around, node];
      const branches = view.type !== "Form";
      let above: Gap | null = null;
      view.slots.forEach(({ slot }, at) => {
        const inside: Place = { parent: node, slot };
        const top = { ...inside, index: 0 };
        const key = node * KEYS + 2 + 2 * Math.min(at, KEYS / 2 - 2);
        if (branches) {
          rows.push({
            kind: "slot",
            key,
            node,
            around: inner,
            slot,
            before: above ?? top,
            after: top,
          });
        }
        visit(inside, inner, pins && !branches);
        const children = childrenAt(tree, inside);
        if (children.every((id) => pinned.includes(id))) {
          const empty = { key: key + 1, node, around: inner, slot, before: top, after: top };
          rows.push({ kind: "empty", ...empty });
        }
        above = { ...inside, index: children.length };
      });
      rows.push({
        kind: "end",
        key: node * KEYS + 1,
        node,
        around: inner,
        before: above ?? before,
        after,
      });
    });
  };
  visit({ parent: screen, slot: CHILDREN }, [], true);
  return { rows, pinned };
}
