import type { NodeId, Slot } from "../platform/generated";
import type { DocumentState } from "./state";

type Tree = Pick<DocumentState, "nodes" | "loaded">;

/** A list of components: the children of a screen, or one slot of a component. */
export interface Place {
  parent: NodeId;
  slot: Slot;
}

/** Where a component stands. */
export interface Standing extends Place {
  index: number;
  siblings: NodeId[];
}

export const CHILDREN: Slot = { slot: "children" };

/** A text that is equal for equal places. */
export function placeKey({ parent, slot }: Place): string {
  return slot.slot === "case" ? `${parent}:case:${slot.name}` : `${parent}:${slot.slot}`;
}

/** The components at a place, in order. */
export function childrenAt(tree: Tree, place: Place): NodeId[] {
  const screen = tree.loaded.get(place.parent);
  if (screen) return screen.children;
  const key = placeKey(place);
  const slots = tree.nodes.get(place.parent)?.slots ?? [];
  return (
    slots.find((s) => placeKey({ parent: place.parent, slot: s.slot }) === key)?.children ?? []
  );
}

/** Where a loaded component stands, or null. */
export function standingOf(tree: Tree, id: NodeId): Standing | null {
  const node = tree.nodes.get(id);
  if (!node) return null;
  const screen = tree.loaded.get(node.parent);
  if (screen) {
    const index = screen.children.indexOf(id);
    return index < 0
      ? null
      : { parent: node.parent, slot: CHILDREN, index, siblings: screen.children };
  }
  for (const { slot, children } of tree.nodes.get(node.parent)?.slots ?? []) {
    const index = children.indexOf(id);
    if (index >= 0) return { parent: node.parent, slot, index, siblings: children };
  }
  return null;
}

/** The screen a component stands on (or the screen itself), as far as the replica knows. */
export function screenOf(tree: Tree, id: NodeId): NodeId | null {
  let at: NodeId = id;
  // A chain longer than any real nesting means a broken patch; stop rather than hang.
  for (let depth = 0; depth < 1000; depth++) {
    if (tree.loaded.has(at)) return at;
    const node = tree.nodes.get(at);
    if (!node) return at === id ? null : at;
    at = node.parent;
  }
  return null;
}

/** Whether `id` is `ancestor` or stands inside it. */
export function within(tree: Tree, id: NodeId, ancestor: NodeId): boolean {
  for (let at: NodeId | undefined = id; at !== undefined; at = tree.nodes.get(at)?.parent) {
    if (at === ancestor) return true;
  }
  return false;
}

/** Every component of a loaded screen in document order, containers before their contents. */
export function inOrder(tree: Tree, screen: NodeId): NodeId[] {
  const out: NodeId[] = [];
  const visit = (ids: NodeId[]) => {
    for (const id of ids) {
      out.push(id);
      for (const slot of tree.nodes.get(id)?.slots ?? []) visit(slot.children);
    }
  };
  visit(tree.loaded.get(screen)?.children ?? []);
  return out;
}

/** These components in document order. Those that are not on the screen are left out. */
export function sorted(tree: Tree, screen: NodeId, ids: readonly NodeId[]): NodeId[] {
  if (ids.length < 2) return [...ids];
  const chosen = new Set(ids);
  return inOrder(tree, screen).filter((id) => chosen.has(id));
}

/** Without those that stand inside another of them: they go where that one goes. */
export function outermost(tree: Tree, ids: readonly NodeId[]): NodeId[] {
  const chosen = new Set(ids);
  return ids.filter((id) => {
    for (let at = tree.nodes.get(id)?.parent; at !== undefined; at = tree.nodes.get(at)?.parent) {
      if (chosen.has(at)) return false;
    }
    return true;
  });
}

/** Every list of components on a loaded screen, the screen's own first. */
export function placesOn(tree: Tree, screen: NodeId): Place[] {
  const out: Place[] = [{ parent: screen, slot: CHILDREN }];
  for (const id of inOrder(tree, screen)) {
    for (const { slot } of tree.nodes.get(id)?.slots ?? []) out.push({ parent: id, slot });
  }
  return out;
}
