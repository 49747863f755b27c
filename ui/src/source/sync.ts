import { ChangeSet, type Text } from "@codemirror/state";
import type { SourceSplice } from "../platform";
import { type Ends, endsOf, toChanges, toSplices } from "./ends";

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
  #ends: Ends;
  #inflight: ChangeSet;
  #unsent: ChangeSet;
  #sending = false;
  #early: Incoming[] = [];

  constructor(revision: number, file: string) {
    this.#revision = revision;
    this.#ends = endsOf(file);
    this.#base = this.#ends.toText(file);
    this.#inflight = ChangeSet.empty(this.#base.length);
    this.#unsent = ChangeSet.empty(this.#base.length);
  }

  /** The document's text as the pane shows it. */
  get text(): Text {
    return this.#base;
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
    const splices = toSplices(this.#unsent, this.#base, this.#ends);
    this.#inflight = this.#unsent;
    this.#unsent = ChangeSet.empty(this.#inflight.newLength);
    return { baseRevision: this.#revision, splices };
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
    const theirs = toChanges(incoming.splices, this.#base, this.#ends);
    return theirs ? this.#take(theirs, incoming.revision) : "reload";
  }

  /** The whole text was read anew. What was typed and not taken yet is kept, on top of it. */
  reread(file: string, revision: number): ChangeSet {
    this.#ends = endsOf(file);
    this.#unsent = this.#inflight.compose(this.#unsent);
    this.#sending = false;
    this.#early = [];
    return this.#take(difference(this.#base, this.#ends.toText(file)), revision);
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
    const at = this.#ends.toPane(offset, this.#base) ?? this.#base.length;
    return all.mapPos(Math.min(at, all.length));
  }

  /** An offset of the pane's text as an offset of the document's; only while nothing is unsent. */
  toFile(offset: number): number {
    return this.#ends.toFile(Math.min(offset, this.#base.length), this.#base);
  }
}
