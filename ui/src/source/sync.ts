import { ChangeSet, Text } from "@codemirror/state";
import type { SourceSplice } from "../platform/generated";

/** The only line break: offsets must count a file's `\r` like the document in Rust does. */
export const LINE_BREAK = "\n";

export function toText(text: string): Text {
  return Text.of(text.split(LINE_BREAK));
}

/** Splices that apply one after the other, as they cross to Rust. */
export function toSplices(changes: ChangeSet): SourceSplice[] {
  const splices: SourceSplice[] = [];
  changes.iterChanges((fromA, toA, fromB, _toB, inserted) => {
    splices.push({ at: fromB, remove: toA - fromA, insert: inserted.toString() });
  });
  return splices;
}

/** `null` when the splices do not fit a text of this length. */
export function toChanges(splices: SourceSplice[], length: number): ChangeSet | null {
  let changes = ChangeSet.empty(length);
  for (const { at, remove, insert } of splices) {
    if (at + remove > changes.newLength) return null;
    const next = ChangeSet.of(
      { from: at, to: at + remove, insert: toText(insert) },
      changes.newLength,
    );
    changes = changes.compose(next);
  }
  return changes;
}

/** One change from one text to another: what they share at both ends stays. */
export function difference(from: Text, to: Text): ChangeSet {
  const a = from.toString();
  const b = to.toString();
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  ) {
    end += 1;
  }
  const insert = to.slice(start, b.length - end);
  return ChangeSet.of({ from: start, to: a.length - end, insert }, a.length);
}

interface Incoming {
  revision: number;
  splices: SourceSplice[];
}

/**
 * Keeps the pane's text and the document's text together, whoever changes which.
 *
 * The pane's text is the document's at `revision`, plus what was sent (`inflight`), plus what was
 * typed since (`unsent`). A change from elsewhere is carried over what was typed, so that neither
 * side loses a letter and the cursor stays where it is.
 */
export class SourceSync {
  #revision: number;
  /** The document's text at that revision; shares its pieces with the pane's. */
  #base: Text;
  #inflight: ChangeSet;
  #unsent: ChangeSet;
  #sending = false;
  #early: Incoming[] = [];

  constructor(revision: number, text: Text) {
    this.#revision = revision;
    this.#base = text;
    this.#inflight = ChangeSet.empty(text.length);
    this.#unsent = ChangeSet.empty(text.length);
  }

  get revision(): number {
    return this.#revision;
  }

  /** Something typed has not reached the document yet. */
  get dirty(): boolean {
    return !this.#inflight.empty || !this.#unsent.empty;
  }

  get waiting(): boolean {
    return !this.#unsent.empty && !this.#sending;
  }

  /** The person changed the pane's text. */
  typed(changes: ChangeSet): void {
    this.#unsent = this.#unsent.compose(changes);
  }

  /** What to send now, or `null` when there is nothing or an answer is still due. */
  send(): { baseRevision: number; splices: SourceSplice[] } | null {
    if (!this.waiting) return null;
    this.#sending = true;
    this.#inflight = this.#unsent;
    this.#unsent = ChangeSet.empty(this.#inflight.newLength);
    return { baseRevision: this.#revision, splices: toSplices(this.#inflight) };
  }

  /** The document took what was sent. Returns changes from elsewhere that arrived meanwhile. */
  confirmed(revision: number): ChangeSet[] | "reload" {
    this.#base = this.#inflight.apply(this.#base);
    this.#inflight = ChangeSet.empty(this.#base.length);
    this.#revision = Math.max(revision, this.#revision);
    return this.#settle();
  }

  /** The document refused what was sent, because it moved on: it will be sent again. Returns
   * "reload" when the change that came first is unknown here. */
  stale(): ChangeSet[] | "reload" {
    const before = this.#revision;
    this.#unsent = this.#inflight.compose(this.#unsent);
    this.#inflight = ChangeSet.empty(this.#base.length);
    const changes = this.#settle();
    return this.#revision === before ? "reload" : changes;
  }

  #settle(): ChangeSet[] | "reload" {
    this.#sending = false;
    const early = this.#early.sort((a, b) => a.revision - b.revision);
    this.#early = [];
    const changes: ChangeSet[] = [];
    for (const incoming of early) {
      const result = this.received(incoming);
      if (result === "reload") return "reload";
      if (result) changes.push(result);
    }
    return changes;
  }

  /** The document changed elsewhere. Returns the change for the pane's text, `null` when it is
   * known already or must wait for an answer, "reload" when changes in between are missing. */
  received(incoming: Incoming): ChangeSet | null | "reload" {
    if (incoming.revision <= this.#revision) return null;
    if (this.#sending) {
      // Whether it came before or after what was sent shows only in the answer.
      this.#early.push(incoming);
      return null;
    }
    if (incoming.revision !== this.#revision + 1) return "reload";
    const theirs = toChanges(incoming.splices, this.#base.length);
    return theirs ? this.#take(theirs, incoming.revision) : "reload";
  }

  /** The whole text was read anew. What was typed and not taken yet is kept, on top of it. */
  reread(text: Text, revision: number): ChangeSet {
    this.#unsent = this.#inflight.compose(this.#unsent);
    this.#sending = false;
    this.#early = [];
    return this.#take(difference(this.#base, text), revision);
  }

  #take(theirs: ChangeSet, revision: number): ChangeSet {
    const forPane = theirs.map(this.#unsent);
    this.#unsent = this.#unsent.map(theirs, true);
    this.#base = theirs.apply(this.#base);
    this.#inflight = ChangeSet.empty(this.#base.length);
    this.#revision = revision;
    return forPane;
  }

  /** An offset of the document's text as an offset of the pane's. */
  toPane(offset: number): number {
    const all = this.#inflight.compose(this.#unsent);
    return all.mapPos(Math.min(offset, all.length));
  }
}
