import {
  type Answer,
  type AppEvent,
  asWireError,
  type CommandName,
  type FileDrag,
  type Host,
  type Request,
  setHost,
} from "../platform";

/** Answers by command; a thrown value reaches the caller as a `WireError`. */
export type Answers = {
  [N in CommandName]?: (request: Request<N>) => Answer<N> | Promise<Answer<N>>;
};

export interface FakeHost extends Host {
  /** Every call so far, oldest first. */
  readonly calls: { command: CommandName; request: unknown }[];
  /** Requests of one command, oldest first. */
  requests<N extends CommandName>(command: N): Request<N>[];
  /** Adds or replaces answers. */
  answer(answers: Answers): void;
  /** Sends an event as Rust would. */
  emit(event: AppEvent): void;
  /** Drags files over the window as a person would. */
  drag(drag: FileDrag): void;
  readonly title: string;
  readonly closed: boolean;
}

/** A host for tests, installed at once. Commands without an answer reject. */
export function fakeHost(answers: Answers = {}): FakeHost {
  const table: Answers = { ...answers };
  const calls: FakeHost["calls"] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  const drags = new Set<(drag: FileDrag) => void>();
  let title = "";
  let closed = false;
  const host: FakeHost = {
    calls,
    requests: (command) =>
      calls.filter((c) => c.command === command).map((c) => c.request) as never,
    answer: (more) => void Object.assign(table, more),
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    drag: (drag) => {
      for (const listener of drags) listener(drag);
    },
    get title() {
      return title;
    },
    get closed() {
      return closed;
    },
    async call(command, request) {
      calls.push({ command, request });
      const answer = table[command];
      if (!answer) throw asWireError(`no answer to ${command} in this test`);
      try {
        return (await answer(request)) as never;
      } catch (error) {
        throw asWireError(error);
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onFileDrag(listener) {
      drags.add(listener);
      return () => drags.delete(listener);
    },
    imageUrl: (hash) => `image:${hash}`,
    setTitle: (next) => {
      title = next;
    },
    closeWindow() {
      closed = true;
    },
  };
  setHost(host);
  return host;
}
