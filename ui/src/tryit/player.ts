import type { OpenDocument } from "../document";
import {
  asWireError,
  call,
  type Drawn,
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

/** A frame with the value of one field replaced, and nothing that follows from it. */
export function withValue(
  frame: Frame,
  { field, value }: Extract<PlayerEvent, { kind: "change" }>,
): Frame {
  const inside = (drawn: Drawn[]): Drawn[] =>
    drawn.map((one) => ({
      ...one,
      value: one.name === field ? value : one.value,
      children: inside(one.children),
    }));
  return { ...frame, components: inside(frame.components) };
}

/** One run of the flow. Events are answered in the order they happened. */
export class Player {
  state: Playing = { frame: null, fault: null, revision: 0, starting: true };
  readonly #document: OpenDocument;
  readonly #changed: () => void;
  #turn: Promise<void> = Promise.resolve();
  #answered: Frame | null = null;
  #unanswered: PlayerEvent[] = [];
  #closed = false;

  constructor(document: OpenDocument, changed: () => void) {
    this.#document = document;
    this.#changed = changed;
  }

  close(): void {
    this.#closed = true;
  }

  /** Starts over, at the first screen, at this one, or by asking the server for one. */
  start(screen: NodeId | null, askFirst = false): Promise<void> {
    this.#set({ ...this.state, starting: true });
    return this.#inTurn(async () => {
      // What is still being typed in the inspector belongs to what is tried out.
      await this.#document.settle();
      const { session, revision } = this.#document.store.getState();
      try {
        this.#answered = await call("play", { session, screen, askFirst });
        this.#set({ frame: this.#answered, fault: null, revision, starting: false });
      } catch (error) {
        this.#answered = null;
        this.#set({ frame: null, fault: asWireError(error), revision, starting: false });
      }
    });
  }

  send(event: PlayerEvent): Promise<void> {
    this.#unanswered.push(event);
    // What is ticked is ticked at once; what follows from it comes with the answer.
    this.#show(this.#answered, this.state.fault);
    return this.#inTurn(async () => {
      const { session } = this.#document;
      const answer = await call("play_event", { session, event }).catch(asWireError);
      this.#unanswered.shift();
      if ("screen" in answer) this.#show(answer, null);
      else this.#show(this.#answered, answer);
    });
  }

  /** A frame as answered, with the values given since. */
  #show(frame: Frame | null, fault: WireError | null): void {
    this.#answered = frame;
    const shown = this.#unanswered.reduce(
      (now, event) => (now && event.kind === "change" ? withValue(now, event) : now),
      frame,
    );
    this.#set({ ...this.state, frame: shown, fault });
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
