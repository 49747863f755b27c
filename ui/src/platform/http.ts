import { asWireError, isWireError } from "./errors";
import type { AppEvent } from "./generated";
import type { Host } from "./host";

const KEPT_TOKEN = "flowsmith-token";

/** The token stands in the address once (`#token=...`) and is then kept for this tab. */
export function takeToken(location: Location, storage: Storage): string {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) {
    storage.setItem(KEPT_TOKEN, given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return given ?? storage.getItem(KEPT_TOKEN) ?? "";
}

/** dev-host: the same commands over loopback HTTP, for an ordinary browser. */
export function httpHost(token: string): Host {
  const query = `?token=${encodeURIComponent(token)}`;
  return {
    async call(command, request) {
      let response: Response;
      try {
        response = await fetch(`/rpc/${command}`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
          body: JSON.stringify(request),
        });
      } catch (error) {
        throw { ...asWireError(error), retryable: true };
      }
      const answer: unknown = await response.json().catch(() => null);
      if (response.ok) return answer as never;
      throw isWireError(answer) ? answer : asWireError(`${command}: HTTP ${response.status}`);
    },
    onEvent(listener) {
      const source = new EventSource(`/events${query}`);
      source.onmessage = (message) => listener(JSON.parse(message.data) as AppEvent);
      return () => source.close();
    },
    onFileDrag: browserFileDrag,
    imageUrl: (hash) => `/image/${encodeURIComponent(hash)}${query}`,
    setTitle(title) {
      document.title = title;
    },
    closeWindow() {
      window.close();
    },
  };
}

/** Files dragged in from the desktop; other drags are left alone. */
export const browserFileDrag: Host["onFileDrag"] = (listener) => {
  const stop = new AbortController();
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const on = (type: "dragover" | "dragleave" | "drop", handle: (event: DragEvent) => void) =>
    window.addEventListener(type, handle, { signal: stop.signal });
  on("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    listener({ kind: "over" });
  });
  on("dragleave", (event) => {
    if (event.relatedTarget === null) listener({ kind: "left" });
  });
  on("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })))
      .then((texts) => listener({ kind: "droppedTexts", files: texts }))
      .catch(() => listener({ kind: "left" }));
  });
  return () => stop.abort();
};
