import { createStore, type StoreApi } from "zustand/vanilla";
import { asWireError, type OpenDocument } from "../document";
import { call, type FindQuery, type Found, type HitView, type WireError } from "../platform";

/** Rest after the last letter before the document is searched, in milliseconds. */
const REST = 120;

export interface FindState {
  query: FindQuery;
  /** What takes the place of it. */
  with: string;
  /** The field for it is shown. */
  replacing: boolean;
  /** `null` while nothing is looked for. */
  found: Found | null;
  /** The hit that was gone to; -1 before the first. */
  at: number;
}

/** Looks for words in the whole document and keeps the hits true while it changes. */
export interface Finder {
  readonly store: StoreApi<FindState>;
  ask(query: Partial<FindQuery>): void;
  /** To the next (1) or previous (-1) hit, around at the ends; none when nothing was found. */
  go(step: 1 | -1): Promise<HitView | null>;
  /** To a hit of the list. */
  goTo(at: number): Promise<HitView | null>;
  /** Puts `with` in the place of the hit that was gone to, and goes on to the next. */
  replaceOne(label: string): Promise<number>;
  /** The same for all, as one step. How many were replaced, how many stay; null: refused. */
  replaceAll(label: string): Promise<{ replaced: number; left: number } | null>;
  /** While it is shown it follows the document. */
  follow(): () => void;
}

export function createFinder(document: OpenDocument, tell: (error: WireError) => void): Finder {
  const store = createStore<FindState>(() => ({
    query: { text: "", case: false, words: false, everything: false },
    with: "",
    replacing: false,
    found: null,
    at: -1,
  }));
  const get = store.getState;
  const { session } = document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  /** What was found is of an older text or question. */
  let stale = false;

  async function search(): Promise<void> {
    clearTimeout(timer);
    stale = false;
    const own = ++turn;
    const { query } = get();
    if (query.text === "") {
      store.setState({ found: null, at: -1 });
      return;
    }
    try {
      const found = await call("find", { session, query });
      if (own !== turn) return;
      store.setState(({ at }) => ({ found, at: Math.min(at, found.hits.length - 1) }));
    } catch (error) {
      tell(asWireError(error));
    }
  }

  function later(): void {
    stale = true;
    clearTimeout(timer);
    timer = setTimeout(() => void search(), REST);
  }

  async function fresh(): Promise<Found | null> {
    if (stale) await search();
    return get().found;
  }

  async function show(at: number): Promise<HitView | null> {
    const hit = get().found?.hits[at];
    if (!hit) return null;
    store.setState({ at });
    await document.goTo(hit.screen, hit.component === null ? null : hit.node);
    return hit;
  }

  return {
    store,
    ask(patch) {
      store.setState(({ query }) => ({ query: { ...query, ...patch }, at: -1 }));
      later();
    },
    async go(step) {
      const count = (await fresh())?.hits.length ?? 0;
      if (count === 0) return null;
      const { at } = get();
      const from = at < 0 && step < 0 ? 0 : at;
      return show((from + step + count) % count);
    },
    goTo: show,
    async replaceOne(label) {
      await fresh();
      const { query, with: words, at, found } = get();
      const hit = found?.hits[at];
      if (!hit) {
        await this.go(1);
        return 0;
      }
      const only = { node: hit.node, path: hit.path, nth: hit.nth };
      const answer = await document.replace(query, words, only, label);
      await search();
      const replaced = answer?.replaced ?? 0;
      const now = get().found;
      const count = now?.hits.length ?? 0;
      // What was replaced has left the list, so that the next one moved up to its place, unless the
      // new words hold the old ones.
      const stays = now !== null && found !== null && now.total >= found.total;
      if (count > 0) await show((stays ? at + 1 : at) % count);
      return replaced;
    },
    async replaceAll(label) {
      const { query, with: words } = get();
      const answer = await document.replace(query, words, null, label);
      await search();
      return answer && { replaced: answer.replaced, left: answer.left };
    },
    follow() {
      const stop = document.onChanged(later);
      void search();
      return () => {
        stop();
        stale = true;
      };
    },
  };
}
