import type { Gap } from "../../dnd";
import {
  CHILDREN,
  childrenAt,
  type DocumentState,
  inOrder,
  type Place,
  placeKey,
  standingOf,
} from "../../document";
import type { NodeId } from "../../platform";

type Tree = Pick<DocumentState, "nodes" | "loaded">;

const isFooter = (tree: Tree, id: NodeId | undefined) =>
  id !== undefined && tree.nodes.get(id)?.type === "Footer";

/** The end of a list as people see it: a button at the end is pinned below, so before that. */
export function endOf(tree: Tree, place: Place): Gap {
  const children = childrenAt(tree, place);
  let index = children.length;
  while (index > 0 && isFooter(tree, children[index - 1])) index--;
  return { ...place, index };
}

/**
 * Every place on a screen in reading order, for walking with a lifted component. Places inside
 * `moved`, and those behind a pinned button (nothing would be seen to move), are left out.
 */
export function gapsOn(tree: Tree, screen: NodeId, moved: readonly NodeId[]): Gap[] {
  const gaps: Gap[] = [];
  const visit = (place: Place) => {
    const children = childrenAt(tree, place);
    const end = endOf(tree, place).index;
    children.forEach((child, index) => {
      if (index <= end) gaps.push({ ...place, index });
      if (moved.includes(child)) return;
      for (const { slot } of tree.nodes.get(child)?.slots ?? []) {
        visit({ parent: child, slot });
      }
    });
    if (children.length <= end) gaps.push({ ...place, index: children.length });
  };
  visit({ parent: screen, slot: CHILDREN });
  return gaps;
}

/** Forms asked about for one addition; valid screens have one, a broken file may have any number. */
const FORMS_ASKED = 4;

/**
 * Where something added by click or key goes, best first; Rust says which of them it may: inside
 * or after the selection, after what contains it, at the end of a Form, at the end of the screen.
 */
export function gapsToInsert(tree: Tree, screen: NodeId, selected: NodeId | null): Gap[] {
  const gaps: Gap[] = [];
  if (selected !== null) {
    for (const { slot } of tree.nodes.get(selected)?.slots.slice(0, 1) ?? []) {
      gaps.push(endOf(tree, { parent: selected, slot }));
    }
    for (let at = standingOf(tree, selected); at; at = standingOf(tree, at.parent)) {
      const end = endOf(tree, at).index;
      gaps.push({ parent: at.parent, slot: at.slot, index: Math.min(at.index + 1, end) });
    }
  }
  const forms = inOrder(tree, screen).filter((id) => tree.nodes.get(id)?.type === "Form");
  for (const form of forms.slice(0, FORMS_ASKED)) {
    gaps.push(endOf(tree, { parent: form, slot: CHILDREN }));
  }
  gaps.push(endOf(tree, { parent: screen, slot: CHILDREN }));
  const seen = new Set<string>();
  return gaps.filter((gap) => {
    const key = `${placeKey(gap)} ${gap.index}`;
    return !seen.has(key) && seen.add(key);
  });
}

export function sameGap(a: Gap, b: Gap): boolean {
  return a.index === b.index && placeKey(a) === placeKey(b);
}
