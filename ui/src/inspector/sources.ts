import { inOrder, type OpenDocument } from "../document";
import { call, type NodeId, type ScreenView } from "../platform";
import { dataSources, type FieldNode, formSources, type Source } from "./model/binding";
import type { JsonObject } from "./model/json";
import type { HeldScreen } from "./model/rename";

/** What a setting on this screen can be bound to without looking at other screens. */
export function sourcesHere(document: OpenDocument, screen: NodeId | null): Source[] {
  const state = document.store.getState();
  const loaded = screen === null ? undefined : state.loaded.get(screen);
  if (screen === null || !loaded) return [];
  const nodes = inOrder(state, screen)
    .map((id) => state.nodes.get(id))
    .filter((node) => node !== undefined) as FieldNode[];
  return [...dataSources(loaded.props.data), ...formSources(nodes)];
}

interface Kept {
  revision: number;
  view: Promise<ScreenView>;
}

const kept = new WeakMap<OpenDocument, Map<NodeId, Kept>>();

/** A whole screen as of now, whether or not the replica holds it. */
export function screenNow(document: OpenDocument, screen: NodeId): Promise<ScreenView> {
  const { revision, session } = document.store.getState();
  const screens = kept.get(document) ?? new Map<NodeId, Kept>();
  kept.set(document, screens);
  const known = screens.get(screen);
  if (known && known.revision === revision) return known.view;
  const view = call("screen", { session, screen });
  screens.set(screen, { revision, view });
  // A failure is worth another try.
  view.catch(() => screens.delete(screen));
  return view;
}

/** What the other screens offer, in their order; reachable from anywhere by global references. */
export async function sourcesElsewhere(
  document: OpenDocument,
  here: NodeId | null,
): Promise<Source[]> {
  const others = document.store.getState().screens.filter((screen) => screen.node !== here);
  const views = await Promise.all(others.map((screen) => screenNow(document, screen.node)));
  return others.flatMap((screen, index) => {
    const view = views[index];
    if (!view || screen.id === "") return [];
    const sources = [
      ...formSources(view.nodes as FieldNode[], screen.id),
      ...dataSources(view.props.data, screen.id),
    ];
    return sources.map((source) => ({ ...source, screen: screen.title || screen.id }));
  });
}

/** Every screen with its components, for edits that follow references through the document. */
export async function allScreens(document: OpenDocument): Promise<HeldScreen[]> {
  const { screens } = document.store.getState();
  const views = await Promise.all(screens.map((screen) => screenNow(document, screen.node)));
  return views.map((view, index) => ({
    node: view.node,
    id: screens[index]?.id ?? "",
    props: view.props as JsonObject,
    nodes: view.nodes,
  }));
}
