import { createStore, type StoreApi } from "zustand/vanilla";
import type {
  Answer,
  AppEvent,
  Changed,
  CommandName,
  DocumentView,
  Edit,
  FindQuery,
  HitPlace,
  JsonValue,
  NodeId,
  Opened,
  Problem,
  ProblemsChange,
  Replaced,
  Request,
  UpgradeView,
  Verdict,
  WireError,
} from "../platform/generated";
import { takeChanged, takeScreen } from "./patch";
import { isMissing, takeProblems } from "./problems";
import { mayRetry, Queue, replaceKey } from "./queue";
import { type DocumentState, fromView, initialState } from "./state";
import { screenOf } from "./tree";

export type Call = <N extends CommandName>(name: N, request: Request<N>) => Promise<Answer<N>>;

/** What went wrong with something a person did, to be told without stopping them. */
export type Tell = (error: WireError) => void;

/** What such a command starts from. */
export interface Base {
  session: number;
  baseRevision: number;
  /** Undo brings it back. */
  selection: NodeId[];
}

/** One document open in the window: its replica and everything that can be asked of it. */
export interface OpenDocument {
  readonly session: number;
  readonly store: StoreApi<DocumentState>;

  /** Applies edits as one step. Null when they were refused (the person has been told). */
  edit(edits: Edit[], label: string, coalesce?: string): Promise<Changed | null>;
  undo(): Promise<Changed | null>;
  redo(): Promise<Changed | null>;
  /** Applies fix `index` of a problem. */
  fix(problem: Problem, index: number): Promise<Changed | null>;
  /** Mends every problem that has one certain answer, as one step that undo calls `label`. How many
   * were mended; null when it failed. */
  fixAll(label: string): Promise<number | null>;
  /** How many problems `fixAll` would mend; null where finding out takes long. */
  fixable(): Promise<number | null>;
  /** Reads the `flowsmith.toml` above the file again. */
  rereadRules(): Promise<Changed | null>;
  /** Brings the flow to the recommended version, as one step that undo calls `label`. What was done;
   * null when it failed. */
  upgrade(label: string): Promise<UpgradeView | null>;
  /** Puts words in the place of others, in one hit or in all, as one step that undo calls `label`.
   * Null when it failed. */
  replace(
    query: FindQuery,
    words: string,
    only: HitPlace | null,
    label: string,
  ): Promise<Replaced | null>;
  /** Runs a command that plans a change in Rust and carries it out as one step; once more where the
   * document had changed meanwhile. Null when it was refused (the person has been told). */
  carryOut(ask: (from: Base) => Promise<Changed>): Promise<Changed | null>;
  /** Which of these alternatives could be applied right now. Changes nothing. */
  canEdit(alternatives: Edit[][]): Promise<Verdict[]>;
  /** Components or screens as Flow JSON, for the clipboard. Null when none of them is there. */
  copy(nodes: NodeId[]): Promise<string | null>;
  /** Takes a change that came by another way (an event, `edit_source`, `reload_from_disk`). */
  take(changed: Changed): void;
  takeView(view: DocumentView): void;
  /** Takes all problems as the command `source` answers them. */
  takeProblems(problems: ProblemsChange): void;
  /** Reads everything anew, keeping the selection as far as it still exists. */
  reload(): Promise<void>;
  /** Hears of every change taken in; of null when everything was read anew instead. */
  onChanged(listener: (changed: Changed | null) => void): () => void;
  /** Runs something that changes the document in turn with the edits. */
  inTurn<T>(run: () => Promise<T>): Promise<T>;

  /** Shows a screen, with nothing selected. */
  showScreen(screen: NodeId): Promise<void>;
  /** Selects components; the screen they stand on is shown. An empty list selects the screen. */
  select(ids: NodeId[]): void;
  /** Goes to a screen and, when given, a component of it, loading the screen if needed. */
  goTo(screen: NodeId | null, component: NodeId | null): Promise<void>;

  /**
   * Draws a property as it is being typed, before it is committed by an edit. The draft ends by
   * itself once the document holds the same value; `endDraft` ends one that came to nothing.
   */
  draft(node: NodeId, property: string, value: JsonValue): void;
  endDraft(node: NodeId, property: string): void;
  /** Registers what commits a local draft at once (before saving, trying out, publishing). */
  onFlush(commit: () => void): () => void;
  /** Commits every local draft and waits until all edits sent so far have been answered. */
  settle(): Promise<void>;
  handleEvent(event: AppEvent): void;
}

export function openDocument(opened: Opened, call: Call, tell: Tell): OpenDocument {
  const { session } = opened;
  const store = createStore<DocumentState>(() => initialState(session, opened.document));
  const get = store.getState;
  const queue = new Queue();
  const flushers = new Set<() => void>();
  const listeners = new Set<(changed: Changed | null) => void>();
  const announce = (changed: Changed | null) => {
    for (const listener of listeners) listener(changed);
  };

  if (opened.first) {
    store.setState({ ...takeScreen(get(), opened.first), screen: opened.first.node });
  } else {
    store.setState({ screen: opened.document.screens[0]?.node ?? null });
  }

  async function load(screen: NodeId): Promise<void> {
    if (get().loaded.has(screen)) return;
    const view = await call("screen", { session, screen });
    store.setState(takeScreen(get(), view));
  }

  /** The shown screen may have changed by a patch to one that is not loaded. */
  function loadShown(): void {
    const { screen, loaded } = get();
    if (screen === null || loaded.has(screen)) return;
    load(screen).catch((error: WireError) => tell(error));
  }

  function take(changed: Changed): void {
    const { revision } = get();
    if (changed.session !== session || changed.revision < revision) return;
    if (changed.revision > revision + 1 || isMissing(get(), changed.problems)) {
      // A patch was missed; this one alone would leave holes.
      void document.reload();
      return;
    }
    store.setState(takeChanged(get(), changed));
    announce(changed);
    loadShown();
    follow(changed.selection).catch((error) => tell(asWireError(error)));
  }

  /** Goes where an undo or a fix happened when that screen is not loaded: only Rust knows which. */
  async function follow(selection: NodeId[]): Promise<void> {
    const node = selection.at(-1);
    if (node === undefined || get().nodes.has(node)) return;
    if (get().screens.some((screen) => screen.node === node)) return;
    const range = await call("source_range", { session, node });
    if (!range) return;
    const at = await call("source_node", { session, offset: range.from + 1 });
    await document.goTo(at.screen, node);
    const { nodes } = get();
    if (selection.length > 1) document.select(selection.filter((id) => nodes.has(id)));
  }

  /**
   * What is selected, for undo to bring back: the screen stands for itself while none of its
   * components is.
   */
  function selected(): NodeId[] {
    const { selection, screen } = get();
    return selection.length > 0 || screen === null ? selection : [screen];
  }

  /** Runs something that changes the document; reads anew and, where safe, repeats when stale. */
  async function change(
    run: () => Promise<Changed | null>,
    repeatable: boolean,
  ): Promise<Changed | null> {
    try {
      const { selection } = get();
      const changed = await run();
      if (!changed) return null;
      // What was chosen while this was under way stands: a field that is left by a click elsewhere
      // commits while the click selects.
      const kept = get().selection !== selection;
      take(kept ? { ...changed, selection: [] } : changed);
      return changed;
    } catch (error) {
      const wire = asWireError(error);
      if (wire.code !== "stale") {
        tell(wire);
        return null;
      }
      await document.reload();
      if (repeatable) return change(run, false);
      tell(wire);
      return null;
    }
  }

  /** A command that says more than what it changed. */
  function answered<T extends { changed: Changed }>(
    ask: (baseRevision: number) => Promise<T>,
  ): Promise<T | null> {
    const run = async () => {
      let answer = null as T | null;
      const changed = await change(async () => {
        answer = await ask(get().revision);
        return answer.changed;
      }, true);
      return changed ? answer : null;
    };
    return queue.add({ run });
  }

  const document: OpenDocument = {
    session,
    store,

    edit: (edits, label, coalesce) => {
      const run = () => {
        const { revision } = get();
        return call("edit", {
          session,
          baseRevision: revision,
          edits,
          label,
          coalesce: coalesce ?? null,
          selection: selected(),
        });
      };
      return queue.add({
        run: () => change(run, mayRetry(edits)),
        replaces: replaceKey(edits, coalesce),
      });
    },
    undo: () => queue.add({ run: () => change(() => call("undo", { session }), false) }),
    redo: () => queue.add({ run: () => change(() => call("redo", { session }), false) }),
    fix: (problem, index) =>
      queue.add({
        run: () => change(() => call("fix", { session, problem: problem.key, fix: index }), false),
      }),
    async fixAll(label) {
      const answer = await answered((baseRevision) =>
        call("fix_all", { session, baseRevision, label, selection: selected() }),
      );
      return answer?.fixed ?? null;
    },
    fixable: () => call("fixable", { session }),
    rereadRules: () =>
      queue.add({ run: () => change(() => call("reread_rules", { session }), false) }),
    async upgrade(label) {
      const answer = await answered((baseRevision) =>
        call("upgrade", { session, baseRevision, to: null, label, selection: selected() }),
      );
      return answer?.done ?? null;
    },
    replace: (query, words, only, label) =>
      answered((baseRevision) =>
        call("replace", {
          session,
          baseRevision,
          query,
          with: words,
          only,
          label,
          selection: selected(),
        }),
      ),
    carryOut: (ask) =>
      queue.add({
        run: () =>
          change(() => ask({ session, baseRevision: get().revision, selection: selected() }), true),
      }),
    copy: (nodes) => call("copy", { session, nodes }),
    canEdit: (alternatives) => call("can_edit", { session, edits: alternatives }),

    take,
    takeView: (view) => store.setState(fromView(view)),
    takeProblems: (problems) => store.setState(takeProblems(get(), problems, get().screens)),

    async reload() {
      const fresh = await call("document", { session });
      const { screen, selection } = get();
      const shown = fresh.document.screens.some((s) => s.node === screen)
        ? screen
        : (fresh.document.screens[0]?.node ?? null);
      get().nodes.clear();
      get().loaded.clear();
      store.setState({ ...fromView(fresh.document), screen: shown });
      if (fresh.first) store.setState(takeScreen(get(), fresh.first));
      if (shown !== null) await load(shown);
      store.setState({ selection: selection.filter((id) => get().nodes.has(id)) });
      announce(null);
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inTurn: (run) => queue.add({ run }),

    async showScreen(screen) {
      store.setState({ screen, selection: [] });
      await load(screen).catch((error) => tell(asWireError(error)));
    },

    select(ids) {
      const last = ids.at(-1);
      const screen = last === undefined ? get().screen : (screenOf(get(), last) ?? get().screen);
      store.setState({ selection: ids, screen });
    },

    async goTo(screen, component) {
      if (screen === null) return;
      if (get().screen !== screen) store.setState({ screen, selection: [] });
      await load(screen).catch((error) => tell(asWireError(error)));
      const known = component !== null && get().nodes.has(component);
      store.setState({ selection: known ? [component] : [] });
    },

    draft(node, property, value) {
      const drafts = get().drafts;
      store.setState({
        drafts: new Map(drafts).set(node, { ...drafts.get(node), [property]: value }),
      });
    },
    endDraft(node, property) {
      const draft = get().drafts.get(node);
      if (!draft || !(property in draft)) return;
      const { [property]: _, ...rest } = draft;
      const drafts = new Map(get().drafts);
      if (Object.keys(rest).length > 0) drafts.set(node, rest);
      else drafts.delete(node);
      store.setState({ drafts });
    },

    onFlush(commit) {
      flushers.add(commit);
      return () => flushers.delete(commit);
    },
    async settle() {
      for (const commit of flushers) commit();
      await queue.add({ run: async () => undefined });
    },

    handleEvent(event) {
      if (event.event === "changed") take(event.changed);
    },
  };

  loadShown();
  return document;
}

export function asWireError(error: unknown): WireError {
  if (typeof error === "object" && error !== null && "code" in error && "message" in error) {
    return error as WireError;
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: "failed", message, detail: null, help: null, retryable: false };
}
