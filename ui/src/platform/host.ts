import type { Answer, AppEvent, CommandName, Request } from "./generated";

/** Files over the window, before and when they are let go. */
export type FileDrag =
  | { kind: "over" }
  | { kind: "left" }
  /** The host knows where the files lie. */
  | { kind: "dropped"; paths: string[] }
  /** Only their contents are known (an ordinary browser). */
  | { kind: "droppedTexts"; files: { name: string; text: string }[] };

/** What the window asks of the program that shows it. */
export interface Host {
  /** Runs a command. Rejects with a `WireError`. */
  call<N extends CommandName>(command: N, request: Request<N>): Promise<Answer<N>>;
  /** Listens to what Rust tells without being asked; returns how to stop. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Listens to files being dragged over the window; returns how to stop. */
  onFileDrag(listener: (drag: FileDrag) => void): () => void;
  /** Address of a picture by the hash in `{"$image": hash}`. */
  imageUrl(hash: string): string;
  setTitle(title: string): void;
  /** Closes the window for good; unsaved work has been asked about. */
  closeWindow(): void;
}
