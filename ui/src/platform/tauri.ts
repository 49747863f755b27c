import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { asWireError } from "./errors";
import type { AppEvent } from "./generated";
import type { Host } from "./host";

/** `listen` answers later; stopping before that must still stop. */
function stopper(listening: Promise<() => void>): () => void {
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
    onEvent: (listener) =>
      stopper(listen<AppEvent>("app-event", (event) => listener(event.payload))),
    onFileDrag: (listener) =>
      stopper(
        getCurrentWebview().onDragDropEvent(({ payload }) => {
          if (payload.type === "enter") listener({ kind: "over" });
          else if (payload.type === "leave") listener({ kind: "left" });
          else if (payload.type === "drop") listener({ kind: "dropped", paths: payload.paths });
        }),
      ),
    imageUrl: (hash) => images + encodeURIComponent(hash),
    setTitle(title) {
      document.title = title;
      getCurrentWindow()
        .setTitle(title)
        .catch(() => undefined);
    },
    ready() {
      getCurrentWindow()
        .show()
        .catch(() => undefined);
    },
    closeWindow() {
      getCurrentWindow()
        .close()
        .catch(() => undefined);
    },
  };
}
