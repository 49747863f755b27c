/** The only door to the program behind the window. Nothing else imports `@tauri-apps`. */
import type { Answer, AppEvent, CommandName, Request } from "./generated";
import type { FileDrag, Host } from "./host";

export { copyLater, copyText, readText } from "./clipboard";
export { asWireError, isWireError } from "./errors";
export type * from "./generated";
export type { FileDrag, Host } from "./host";

let host: Host | null = null;

/** Chooses who answers; before anything else, and in tests. */
export function setHost(next: Host): void {
  host = next;
}

function present(): Host {
  if (!host) throw new Error("no host: setHost comes first");
  return host;
}

/** The desktop shell when inside it, else dev-host over HTTP. */
export async function connectHost(): Promise<void> {
  if ("__TAURI_INTERNALS__" in window) {
    setHost((await import("./tauri")).tauriHost());
  } else {
    const { httpHost, takeToken } = await import("./http");
    setHost(httpHost(takeToken(window.location, window.sessionStorage)));
  }
}

/** Runs a command. Rejects with a `WireError`. */
export function call<N extends CommandName>(command: N, request: Request<N>): Promise<Answer<N>> {
  return present().call(command, request);
}

/** Listens to what Rust tells without being asked; returns how to stop. */
export function onEvent(listener: (event: AppEvent) => void): () => void {
  return present().onEvent(listener);
}

export function onFileDrag(listener: (drag: FileDrag) => void): () => void {
  return present().onFileDrag(listener);
}

/** Address of a picture by the hash in `{"$image": hash}`. */
export function imageUrl(hash: string): string {
  return present().imageUrl(hash);
}

export function setTitle(title: string): void {
  present().setTitle(title);
}

export function closeWindow(): void {
  present().closeWindow();
}
