import type { OpenDocument } from "../document";
import { call, type NodeId, type OfferView, type ScreenView } from "../platform";
import type { JsonObject } from "./model/json";
import type { HeldScreen } from "./model/rename";

interface Kept<T> {
  revision: number;
  answer: Promise<T>;
}

const keptOffers = new WeakMap<OpenDocument, Map<string, Kept<OfferView>>>();
const keptScreens = new WeakMap<OpenDocument, Map<NodeId, Kept<ScreenView>>>();

/** Asks once per revision of the document. */
function asked<K, T>(
  all: WeakMap<OpenDocument, Map<K, Kept<T>>>,
  document: OpenDocument,
  key: K,
  ask: () => Promise<T>,
): Promise<T> {
  const { revision } = document.store.getState();
  const kept = all.get(document) ?? new Map<K, Kept<T>>();
  all.set(document, kept);
  const known = kept.get(key);
  if (known && known.revision === revision) return known.answer;
  // What an older revision said is of no use to anybody.
  for (const [old, { revision: then }] of kept) if (then !== revision) kept.delete(old);
  const answer = ask();
  kept.set(key, { revision, answer });
  // A failure is worth another try.
  answer.catch(() => kept.delete(key));
  return answer;
}

/** What the value at a path of a component or screen can be taken from. */
export function offerNow(document: OpenDocument, node: NodeId, path: string): Promise<OfferView> {
  const { session } = document.store.getState();
  return asked(keptOffers, document, `${node}${path}`, () =>
    call("sources", { session, node, path }),
  );
}

/** A whole screen as of now, whether or not the replica holds it. */
export function screenNow(document: OpenDocument, screen: NodeId): Promise<ScreenView> {
  const { session } = document.store.getState();
  return asked(keptScreens, document, screen, () => call("screen", { session, screen }));
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
