import { useEffect } from "react";
import type { Shell } from "./shell";

/** Whether what is typed goes into a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}

const inDialog = () => document.querySelector("[role=dialog], [role=alertdialog]") !== null;

/** The name of a global key press, or null. AltGr (Ctrl+Alt) types letters and never counts. */
export function globalKey(event: KeyboardEvent, macos: boolean): string | null {
  const command = macos ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (command && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === "s") return event.shiftKey ? "saveAs" : "save";
    if (event.shiftKey) return null;
    if (key === "o") return "open";
    if (key === ",") return "settings";
    if (key === "k") return "palette";
    return null;
  }
  const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
  return bare && event.key === "?" && !isTyping(event.target) ? "keys" : null;
}

/** Keys that work in every view. Dialogs keep them out. */
export function useGlobalKeys(shell: Shell, hasDocument: boolean): void {
  useEffect(() => {
    const macos = shell.info.platform === "macos";
    const press = (event: KeyboardEvent) => {
      const key = globalKey(event, macos);
      if (key === null || event.defaultPrevented) return;
      const run: Record<string, (() => void) | undefined> = {
        save: hasDocument ? () => void shell.save() : undefined,
        saveAs: hasDocument ? () => void shell.saveAs() : undefined,
        open: shell.openFile,
        settings: shell.openSettings,
        keys: shell.openKeys,
        palette: shell.openPalette,
      };
      // The browser's own "save page" must not come up in any case.
      event.preventDefault();
      if (!inDialog()) run[key]?.();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [shell, hasDocument]);
}
