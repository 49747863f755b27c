import { mayRun } from "../commands/keys";

/** What a clipboard key is about, by where the focus is. */
export type ClipPlace = "components" | "screens";

/** Null: not for us. A text field, a dialog or the JSON pane keeps its own clipboard. */
export function clipPlace(target: EventTarget | null): ClipPlace | null {
  if (!mayRun("clipboard", target)) return null;
  const element = target instanceof Element ? target : null;
  return element?.closest("[data-screens]") ? "screens" : "components";
}

/** Whether words are marked somewhere in the window: those are what a person means to copy. */
export function wordsMarked(): boolean {
  const marked = window.getSelection();
  return marked !== null && !marked.isCollapsed && marked.toString().trim() !== "";
}

/** Whether a text can be Flow JSON at all. What of it can be pasted is for Rust to say. */
export function looksLikeJson(text: string): boolean {
  return /^[\s\uFEFF]*[[{]/.test(text);
}
