import type { OpenDocument } from "../document";
import {
  asWireError,
  call,
  type Frame,
  type NodeId,
  type PlayerEvent,
  type WireError,
} from "../platform";

export interface Playing {
  frame: Frame | null;
  fault: WireError | null;
  /** Revision of the document when this run started. */
  revision: number;
  /** A run is being started. */
  starting: boolean;
}

/** One run of the flow. Events are answered in the order they happened. */
export class Player {
  state: Playing = { frame: null, fault: null, revision: 0, starting: true };
  readonly #document: OpenDocument;
  readonly #changed: () => void;
  #turn: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(document: OpenDocument, changed: () => void) {
    this.#document = document;
    this.#changed = changed;
  }

  close(): void {
    this.#closed = true;
  }

  /** Starts over, at the first screen or at this one. */
  start(screen: NodeId | null): Promise<void> {
    this.#set({ ...this.state, starting: true });
    return this.#inTurn(async () => {
      // What is still being typed in the inspector belongs to what is tried out.
      await this.#document.settle();
      const { session, revision } = this.#document.store.getState();
      try {
        const frame = await call("play", { session, screen });
        this.#set({ frame, fault: null, revision, starting: false });
      } catch (error) {
        this.#set({ frame: null, fault: asWireError(error), revision, starting: false });
      }
    });
  }

  send(event: PlayerEvent): Promise<void> {
    return this.#inTurn(async () => {
      const { session } = this.#document;
      try {
        const frame = await call("play_event", { session, event });
        this.#set({ ...this.state, frame, fault: null });
      } catch (error) {
        this.#set({ ...this.state, fault: asWireError(error) });
      }
    });
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(() => (this.#closed ? undefined : run()));
    return this.#turn;
  }

  #set(state: Playing): void {
    if (this.#closed) return;
    this.state = state;
    this.#changed();
  }
}
