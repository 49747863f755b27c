import type { Changed, NodeId, NodeView, ScreenView, SlotView } from "../platform/generated";
import { takeProblems } from "./problems";
import type { DocumentState } from "./state";
import { placeKey, screenOf } from "./tree";

/** Loaded screens kept at the same time; the least recently shown goes first. */
const KEPT_SCREENS = 6;

/** Takes a whole screen into the replica. The caller publishes the returned fields. */
export function takeScreen(state: DocumentState, view: ScreenView): Partial<DocumentState> {
  dropScreen(state, view.node);
  state.loaded.set(view.node, { node: view.node, props: view.props, children: view.children });
  for (const node of view.nodes) state.nodes.set(node.node, node);
  for (const other of state.loaded.keys()) {
    if (state.loaded.size <= KEPT_SCREENS) break;
    if (other !== view.node && other !== state.screen) dropScreen(state, other);
  }
  return { structure: state.structure + 1 };
}

/** Forgets the contents of a screen, not the screen itself. */
export function dropScreen(state: DocumentState, screen: NodeId): void {
  const loaded = state.loaded.get(screen);
  if (!loaded) return;
  state.loaded.delete(screen);
  const open = [...loaded.children];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const slot of state.nodes.get(id)?.slots ?? []) open.push(...slot.children);
    state.nodes.delete(id);
  }
}

/** Takes a patch into the replica. The caller publishes the returned fields. */
export function takeChanged(state: DocumentState, changed: Changed): Partial<DocumentState> {
  let structure = false;
  for (const id of changed.removed) {
    // Values inside of components go too; only components and screens are known here.
    const known = state.nodes.delete(id) || state.loaded.delete(id);
    structure ||= known;
    state.drafts.delete(id);
  }
  for (const view of changed.screenViews) {
    const known = state.loaded.get(view.node);
    if (!known) continue;
    structure ||= !sameList(known.children, view.children);
    state.loaded.set(view.node, { node: view.node, props: view.props, children: view.children });
  }
  for (const node of changed.nodes) {
    const known = state.nodes.get(node.node);
    structure ||= !known || !sameShape(known, node);
    state.nodes.set(node.node, node);
    settleDraft(state, node);
  }
  // What stands on a screen that is not loaded (it may just have moved there) comes with that
  // screen; alone it would only pile up.
  const loaded = (id: NodeId) => state.loaded.has(screenOf(state, id) ?? id);
  const strangers = changed.nodes.filter(({ node }) => !loaded(node));
  for (const { node } of strangers) state.nodes.delete(node);
  const screens = changed.screens ?? state.screens;
  return {
    revision: changed.revision,
    screens,
    ...(changed.problems ? takeProblems(state, changed.problems, screens) : null),
    fault: changed.fault,
    rulesFault: changed.rulesFault,
    history: changed.history,
    saved: changed.saved,
    size: changed.size,
    componentCount: changed.componentCount,
    version: changed.version,
    props: changed.props ?? state.props,
    link: linkAfter(state.link, changed.changesNotSent),
    structure: structure ? state.structure + 1 : state.structure,
    ...takeSelection(state, changed.selection, screens),
  };
}

function linkAfter(
  link: DocumentState["link"],
  changesNotSent: boolean | undefined,
): DocumentState["link"] {
  if (link === null || changesNotSent === undefined) return link;
  return link.changesNotSent === changesNotSent ? link : { ...link, changesNotSent };
}

/** Keeps the shown screen and the selection meaningful after a patch. */
function takeSelection(
  state: DocumentState,
  wanted: NodeId[],
  screens: DocumentState["screens"],
): Pick<DocumentState, "screen" | "selection"> {
  const listed = (id: NodeId | null) => screens.some((s) => s.node === id);
  const led = wanted.map((id) => screenOf(state, id) ?? id).find(listed);
  let screen = led ?? state.screen;
  if (!listed(screen)) {
    const before = state.screens.findIndex((s) => s.node === state.screen);
    screen = screens[Math.min(Math.max(before, 0), screens.length - 1)]?.node ?? null;
  }
  const from = wanted.length > 0 ? wanted : state.selection;
  const next = from.filter((id) => state.nodes.has(id) && screenOf(state, id) === screen);
  return { screen, selection: sameList(next, state.selection) ? state.selection : next };
}

/** A draft ends when the document holds the same value. */
function settleDraft(state: DocumentState, node: NodeView): void {
  const draft = state.drafts.get(node.node);
  if (!draft) return;
  const open = Object.entries(draft).filter(
    ([key, value]) => node.props[key] !== value && node.shown[key] !== value,
  );
  if (open.length === 0) state.drafts.delete(node.node);
  else state.drafts.set(node.node, Object.fromEntries(open));
}

function sameShape(a: NodeView, b: NodeView): boolean {
  return (
    a.type === b.type &&
    a.parent === b.parent &&
    a.slots.length === b.slots.length &&
    a.slots.every((slot, i) => sameSlot(slot, b.slots[i]))
  );
}

function sameSlot(a: SlotView, b: SlotView | undefined): boolean {
  return (
    b !== undefined &&
    a.written === b.written &&
    placeKey({ parent: 0, slot: a.slot }) === placeKey({ parent: 0, slot: b.slot }) &&
    sameList(a.children, b.children)
  );
}

export function sameList(a: readonly NodeId[], b: readonly NodeId[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
