import { CHILDREN, childrenAt, type DocumentState, type Place } from "../../document";
import type { NodeId, Slot } from "../../platform";

/** One line of the tree. Slots of components with branches have a line of their own. */
export interface LayerRow {
  key: number;
  node: NodeId;
  level: number;
  /** Set on the line of a branch; `node` is then its component. */
  slot: Slot | null;
  /** Null: nothing inside. */
  open: boolean | null;
  position: number;
  siblings: number;
}

type Tree = Pick<DocumentState, "nodes" | "loaded">;
const KEYS = 64;

/** The visible lines of a screen's tree; `closed` holds keys of folded lines. */
export function layerRows(tree: Tree, screen: NodeId, closed: ReadonlySet<number>): LayerRow[] {
  const rows: LayerRow[] = [];
  const visit = (place: Place, level: number) => {
    const children = childrenAt(tree, place);
    children.forEach((node, at) => {
      const view = tree.nodes.get(node);
      if (!view) return;
      const key = node * KEYS;
      const open = view.slots.length === 0 ? null : !closed.has(key);
      rows.push({
        key,
        node,
        level,
        slot: null,
        open,
        position: at + 1,
        siblings: children.length,
      });
      if (!open) return;
      const branches = view.type !== "Form";
      view.slots.forEach(({ slot }, index) => {
        if (!branches) {
          visit({ parent: node, slot }, level + 1);
          return;
        }
        const slotKey = key + 1 + Math.min(index, KEYS - 2);
        const slotOpen = !closed.has(slotKey);
        rows.push({
          key: slotKey,
          node,
          level: level + 1,
          slot,
          open: slotOpen,
          position: index + 1,
          siblings: view.slots.length,
        });
        if (slotOpen) visit({ parent: node, slot }, level + 2);
      });
    });
  };
  visit({ parent: screen, slot: CHILDREN }, 1);
  return rows;
}
