import { createStore } from "zustand/vanilla";
import { type OpenDocument, openDocument } from "../document";
import { call, closeWindow, type Opened, type WireError } from "../platform";

export type View =
  | { kind: "start" }
  | { kind: "flows"; connection: string | null; account: string | null }
  | { kind: "connections"; adding: boolean }
  | { kind: "editor" };

/** Where the open document came from; decides whether leaving it untouched loses anything. */
export type Origin = "template" | "file" | "text" | "account" | "recovery";

/** What is being asked before something happens. Answered by `answer`. */
export type Question =
  | { kind: "unsaved"; name: string }
  | { kind: "changedOnDisk"; path: string; saving: boolean };

export type Answer = "cancel" | "save" | "discard" | "reload" | "overwrite";

export interface DeskState {
  view: View;
  document: OpenDocument | null;
  origin: Origin;
  question: Question | null;
  /** A document is on its way. */
  opening: boolean;
  /** Latest words of a lifecycle step under way. */
  progress: string | null;
  /** Recovered work that was restored or discarded in this run. */
  settledRecoveries: string[];
}

export type Tell = (error: WireError) => void;

/**
 * What lies on the desk: the view that is shown and the one document that may be open. Every way
 * out of a document passes `mayLeave` here, so that no work is lost without a question.
 */
export function createDesk(tell: Tell) {
  const store = createStore<DeskState>(() => ({
    view: { kind: "start" },
    document: null,
    origin: "file",
    question: null,
    opening: false,
    progress: null,
    settledRecoveries: [],
  }));
  const get = store.getState;
  const set = store.setState;
  let answered: ((answer: Answer) => void) | null = null;

  function ask(question: Question): Promise<Answer> {
    // A newer question takes the place of an older one, which then counts as cancelled.
    answered?.("cancel");
    set({ question });
    return new Promise((resolve) => {
      answered = resolve;
    });
  }

  function answer(given: Answer): void {
    const resolve = answered;
    answered = null;
    set({ question: null });
    resolve?.(given);
  }

  /** Leaving now would lose work. */
  function unsavedWork(): boolean {
    const { document, origin } = get();
    if (!document) return false;
    const { saved, history } = document.store.getState();
    if (saved === "changed") return true;
    const keptNowhere = origin === "text" || origin === "recovery";
    return saved === "unsaved" && (history.undo !== null || keptNowhere);
  }

  async function mayLeave(): Promise<boolean> {
    const { document } = get();
    if (!document) return true;
    await document.settle();
    if (!unsavedWork()) return true;
    const given = await ask({ kind: "unsaved", name: document.store.getState().name });
    if (given === "discard") return true;
    return given === "save" && save();
  }

  async function closeSession(document: OpenDocument | null): Promise<void> {
    if (!document) return;
    await call("close", { session: document.session, discard: true }).catch(tell);
  }

  /** Opens what `opener` brings in place of the present document; null from it means cancelled. */
  async function open(opener: () => Promise<Opened | null>, origin: Origin): Promise<boolean> {
    if (get().opening) return false;
    set({ opening: true });
    try {
      if (!(await mayLeave())) return false;
      const opened = await opener();
      if (!opened) return false;
      const before = get().document;
      const document = openDocument(opened, call, tell);
      set({ document, origin, view: { kind: "editor" } });
      if (before?.session !== document.session) await closeSession(before);
      return true;
    } catch (error) {
      tell(error as WireError);
      return false;
    } finally {
      set({ opening: false });
    }
  }

  /** A path that is open already is not opened twice. */
  async function openPath(path: string): Promise<boolean> {
    if (get().document?.store.getState().path === path) return true;
    return open(() => call("open_file", { path }), "file");
  }

  async function leave(): Promise<boolean> {
    if (!(await mayLeave())) return false;
    const { document } = get();
    set({ document: null, view: { kind: "start" } });
    await closeSession(document);
    return true;
  }

  async function save(overwrite = false): Promise<boolean> {
    const { document } = get();
    if (!document) return false;
    await document.settle();
    const { session } = document;
    try {
      const view = await call("save", { session, overwrite });
      if (view) document.takeView(view);
      return view !== null;
    } catch (error) {
      const wire = error as WireError;
      if (wire.code !== "changed-on-disk") {
        tell(wire);
        return false;
      }
      const path = document.store.getState().path ?? "";
      return settleDisk(await ask({ kind: "changedOnDisk", path, saving: true }));
    }
  }

  async function saveAs(): Promise<boolean> {
    const { document } = get();
    if (!document) return false;
    await document.settle();
    try {
      const view = await call("save_as", { session: document.session });
      if (view) document.takeView(view);
      return view !== null;
    } catch (error) {
      tell(error as WireError);
      return false;
    }
  }

  async function settleDisk(given: Answer): Promise<boolean> {
    const { document } = get();
    if (!document) return false;
    if (given === "overwrite") return save(true);
    if (given !== "reload") return false;
    try {
      document.take(await call("reload_from_disk", { session: document.session }));
    } catch (error) {
      tell(error as WireError);
    }
    return false;
  }

  async function fileChanged(session: number, path: string): Promise<void> {
    if (get().document?.session !== session || get().question?.kind === "changedOnDisk") return;
    await settleDisk(await ask({ kind: "changedOnDisk", path, saving: false }));
  }

  /** The document's view anew, e.g. after its Flow in the account changed. */
  async function refresh(): Promise<void> {
    const { document } = get();
    if (!document) return;
    try {
      const fresh = await call("document", { session: document.session });
      document.takeView(fresh.document);
    } catch (error) {
      tell(error as WireError);
    }
  }

  return {
    store,
    answer,
    open,
    openPath,
    leave,
    save: () => save(),
    saveAs,
    fileChanged,
    refresh,
    unsavedWork,
    show: (view: Exclude<View, { kind: "editor" }>) => set({ view }),
    settleRecovery: (id: string) => set({ settledRecoveries: [...get().settledRecoveries, id] }),
    setProgress: (progress: string | null) => set({ progress }),
    async closeRequested(): Promise<void> {
      if (!(await mayLeave())) return;
      const { document } = get();
      set({ document: null, view: { kind: "start" } });
      await closeSession(document);
      closeWindow();
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;
