import { useEffect, useRef } from "react";
import { useDocument } from "../../document";
import type { NodeId } from "../../platform";
import { useUi } from "../ui";
import { useClipboardCommands } from "./clipboardCommands";
import { clipPlace, wordsMarked } from "./where";

/**
 * Copy, cut and paste by the clipboard events of the window: they come with the text and need no
 * permission, and the system's own menu and keys cause them too.
 */
export function useClipboardKeys(): void {
  const document = useDocument();
  const ui = useUi();
  const commands = useClipboardCommands();
  const latest = useRef(commands);
  latest.current = commands;

  useEffect(() => {
    const designing = () => ui.getState().mode === "design";
    /** What copying would be about; null when the event is not for us. */
    const chosen = (event: Event): NodeId[] | null => {
      const place = clipPlace(event.target);
      if (event.defaultPrevented || !designing() || place === null || wordsMarked()) return null;
      const state = document.store.getState();
      if (state.screen === null) return null;
      if (place === "screens") return [state.screen];
      return state.selection;
    };
    const take = (event: ClipboardEvent) => {
      const nodes = chosen(event);
      if (nodes === null || nodes.length === 0) return;
      event.preventDefault();
      const ready = latest.current.prepared(nodes);
      const data = event.clipboardData;
      const put =
        ready === null || data === null
          ? undefined
          : () => {
              data.setData("text/plain", ready);
              return Promise.resolve(true);
            };
      void latest.current[event.type === "cut" ? "cut" : "copy"](nodes, put);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !designing() || clipPlace(event.target) === null) return;
      event.preventDefault();
      void latest.current.paste(event.clipboardData?.getData("text/plain") ?? "");
    };
    // WebKit sends the events above only where one of these is taken.
    const before = (event: Event) => {
      const wanted = event.type === "beforepaste" ? clipPlace(event.target) : chosen(event);
      if (designing() && wanted !== null) event.preventDefault();
    };
    // The key that begins a shortcut: by the next one the text is here.
    const prepare = (event: KeyboardEvent) => {
      if ((event.key !== "Control" && event.key !== "Meta") || event.repeat) return;
      const nodes = chosen(event);
      if (nodes) void latest.current.prepare(nodes);
    };
    const events: [string, (event: never) => void][] = [
      ["copy", take],
      ["cut", take],
      ["paste", paste],
      ["beforecopy", before],
      ["beforecut", before],
      ["beforepaste", before],
      ["keydown", prepare],
    ];
    for (const [name, listener] of events) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of events) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [document, ui]);
}
