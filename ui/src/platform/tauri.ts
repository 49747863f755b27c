import { invoke } from "@tauri-apps/api/core";
import { listen, TauriEvent } from "@tauri-apps/api/event";
import { asWireError } from "./errors";
import type { AppEvent } from "./generated";
import type { Host } from "./host";

/** Listens; listening begins a moment later, and stopping before that must still stop. */
function on<T>(event: string, handle: (payload: T) => void): () => void {
  const listening = listen<T>(event, ({ payload }) => handle(payload));
  return () => {
    listening.then((stop) => stop()).catch(() => undefined);
  };
}

/** The desktop shell. */
export function tauriHost(): Host {
  // Custom schemes are http addresses in WebView2.
  const windows = navigator.userAgent.includes("Windows");
  const images = windows ? "http://flow-image.localhost/" : "flow-image://localhost/";
  return {
    async call(command, request) {
      try {
        return await invoke("rpc", { command, request });
      } catch (error) {
        throw asWireError(error);
      }
    },
    onEvent: (listener) => on<AppEvent>("app-event", listener),
    onFileDrag(listener) {
      const stops = [
        on(TauriEvent.DRAG_ENTER, () => listener({ kind: "over" })),
        on(TauriEvent.DRAG_LEAVE, () => listener({ kind: "left" })),
        on<{ paths: string[] }>(TauriEvent.DRAG_DROP, ({ paths }) =>
          listener({ kind: "dropped", paths }),
        ),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    imageUrl: (hash) => images + encodeURIComponent(hash),
    // The shell takes the window's title from the page's.
    setTitle(title) {
      document.title = title;
    },
    closeWindow() {
      invoke("plugin:window|close", { label: "main" }).catch(() => undefined);
    },
  };
}
