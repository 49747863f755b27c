import { setDiagnostics } from "@codemirror/lint";
import type { ChangeSet } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { OpenDocument } from "../document";
import { asWireError, type Changed, call, type Problem } from "../platform";
import { toDiagnostics } from "./diagnostics";
import { highlightRange, remote } from "./editor";
import { foldLong, type Range } from "./fold";
import type { SourceSync } from "./sync";

/** Milliseconds without a letter after which typing is sent. */
const PAUSE_MS = 150;
/** Milliseconds the cursor must rest before the selection follows it. */
const REST_MS = 120;

/** Holds the pane's editor and the open document together, in both directions. */
export class SourceLink {
  readonly #document: OpenDocument;
  readonly #view: EditorView;
  readonly #sync: SourceSync;
  readonly #stops: (() => void)[] = [];
  #send: ReturnType<typeof setTimeout> | undefined;
  #follow: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(document: OpenDocument, view: EditorView, sync: SourceSync) {
    this.#document = document;
    this.#view = view;
    this.#sync = sync;
    this.#mark();
    this.#fold([{ from: 0, to: view.state.doc.length }]);
    void this.#highlight();
    this.#stops.push(
      document.onChanged((changed) => this.#heard(changed)),
      document.onFlush(() => void this.flush()),
      document.store.subscribe((now, before) => {
        if (now.selection !== before.selection || now.screen !== before.screen) {
          void this.#highlight();
        }
      }),
    );
    // Something may have changed between reading the text and listening.
    if (document.store.getState().revision > sync.revision) void this.#reread();
  }

  close(): void {
    void this.flush();
    clearTimeout(this.#follow);
    for (const stop of this.#stops) stop();
    this.#closed = true;
  }

  /** The person changed the text. */
  typed(changes: ChangeSet): void {
    this.#sync.typed(changes);
    this.#soon();
  }

  /** The person moved the cursor: select what stands there. */
  moved(offset: number): void {
    clearTimeout(this.#follow);
    this.#follow = setTimeout(() => void this.#select(offset), REST_MS);
  }

  async undo(): Promise<void> {
    await this.flush();
    await this.#document.undo();
  }

  async redo(): Promise<void> {
    await this.flush();
    await this.#document.redo();
  }

  /** Sends what was typed, in turn with all other edits. */
  async flush(): Promise<void> {
    clearTimeout(this.#send);
    if (!this.#sync.waiting) return;
    await this.#document.inTurn(async () => {
      const request = this.#sync.send();
      if (!request) return;
      try {
        const changed = await call("edit_source", { session: this.#document.session, ...request });
        this.#document.take(changed);
        this.#bring(this.#sync.confirmed(changed.revision));
      } catch (error) {
        // Whatever went wrong, what was typed stays and goes out again on top of the newest text.
        if (asWireError(error).code === "stale") this.#bring(this.#sync.stale());
        else await this.#reread();
      }
    });
    if (this.#sync.waiting) this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#send);
    if (!this.#closed) this.#send = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  #heard(changed: Changed | null): void {
    if (this.#closed) return;
    if (changed === null) {
      void this.#reread();
      return;
    }
    const result = this.#sync.received(changed);
    this.#bring(result === null ? [] : result === "reload" ? result : [result]);
    if (changed.problems) this.#mark();
  }

  #bring(changes: ChangeSet[] | "reload"): void {
    if (changes === "reload") {
      void this.#reread();
      return;
    }
    for (const change of changes) {
      if (change.empty) continue;
      this.#view.dispatch({ changes: change, annotations: remote.of(true) });
      const ranges: Range[] = [];
      change.iterChangedRanges((_fromA, _toA, from, to) => ranges.push({ from, to }));
      this.#fold(ranges);
    }
  }

  async #reread(): Promise<void> {
    try {
      const { session } = this.#document;
      const source = await call("source", { session, open: true });
      if (this.#closed) return;
      this.#bring([this.#sync.reread(source.text, source.revision)]);
      this.#document.takeProblems(source.problems);
      this.#mark();
      if (this.#sync.waiting) this.#soon();
    } catch {
      // The next change tries again; what is shown stays.
    }
  }

  #fold(ranges: Range[]): void {
    const spec = foldLong(this.#view.state, ranges);
    if (spec) this.#view.dispatch({ ...spec, annotations: remote.of(true) });
  }

  /** While the pane is open all problems come with their offsets. */
  #mark(): void {
    const { state } = this.#view;
    const { problems } = this.#document.store.getState();
    const toPane = (offset: number) => this.#sync.toPane(offset);
    const fix = (problem: Problem, index: number) => {
      void this.flush().then(() => this.#document.fix(problem, index));
    };
    const diagnostics = toDiagnostics(problems, state.doc.length, toPane, fix);
    this.#view.dispatch(setDiagnostics(state, diagnostics));
  }

  /** Shows where the selected component (or else the screen) stands in the text. */
  async #highlight(): Promise<void> {
    const { selection, screen } = this.#document.store.getState();
    const node = selection.at(-1);
    if (node === undefined && screen === null) return this.#show(null);
    // A whole screen would be most of the text: go there, but mark nothing.
    const target = node ?? (screen as number);
    const range = await call("source_range", {
      session: this.#document.session,
      node: target,
    }).catch(() => null);
    const now = this.#document.store.getState();
    if (this.#closed || now.selection.at(-1) !== node || now.screen !== screen) return;
    if (!range) return this.#show(null);
    const { length } = this.#view.state.doc;
    const from = Math.min(this.#sync.toPane(range.from), length);
    const to = Math.min(this.#sync.toPane(range.to), length);
    this.#show(node === undefined ? null : { from, to });
    if (!this.#view.hasFocus) this.#reveal(from);
  }

  #show(range: Range | null): void {
    this.#view.dispatch({ effects: highlightRange.of(range) });
  }

  #reveal(offset: number): void {
    this.#view.dispatch({
      effects: EditorView.scrollIntoView(offset, { y: "start", yMargin: 24 }),
    });
  }

  async #select(offset: number): Promise<void> {
    // Rust knows the text only as far as it was sent.
    await this.flush();
    if (this.#closed) return;
    const { session, store } = this.#document;
    const at = await call("source_node", {
      session,
      offset: this.#sync.toFile(offset),
    }).catch(() => null);
    if (!at || this.#closed || at.screen === null) return;
    const { selection, screen } = store.getState();
    const selected = selection.length === 1 ? selection[0] : null;
    if (at.screen === screen && at.component === (selected ?? null)) return;
    await this.#document.goTo(at.screen, at.component);
  }
}
