import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import { useDocument } from "../../document";
import { itemAt } from "../canvas/pointing";
import { useUi, useUiState } from "../ui";
import { useWriting } from "./useWriting";

/**
 * Starts writing the text under a double click, and the main text of the selection when asked for
 * (`focusOn("text")`). What has no text of its own is edited among its properties.
 */
export function useStartWriting(list: RefObject<HTMLElement | null>): (event: MouseEvent) => void {
  const document = useDocument();
  const ui = useUi();
  const writing = useWriting(list);
  const asked = useUiState((s) => (s.focus?.on === "text" ? s.focus.count : 0));
  const handled = useRef(asked);

  useEffect(() => {
    if (asked === 0 || handled.current === asked) return;
    handled.current = asked;
    const lead = document.store.getState().selection.at(-1) ?? null;
    if (!writing.begin(lead)) ui.focusOn("properties");
  }, [asked, document, ui, writing]);

  return (event) => {
    const node = itemAt(event.target);
    if (!writing.beginAt(node, { x: event.clientX, y: event.clientY }) && node !== null) {
      ui.focusOn("properties");
    }
  };
}
