import { type RefObject, useEffect, useRef } from "react";
import { useDocumentState } from "../../document";
import type { NodeId } from "../../platform";
import { useUiState } from "../ui";

/** Frames to wait for a row that has to be drawn first. */
const FRAMES = 4;

/** Brings the selected component into view, and the keyboard focus to it when asked. */
export function useShowSelected(
  list: RefObject<HTMLElement | null>,
  reveal: (node: NodeId) => void,
): void {
  const lead = useDocumentState((s) => s.selection.at(-1) ?? null);
  const focus = useUiState((s) => (s.focus?.on === "canvas" ? s.focus.count : 0));
  const latest = useRef(reveal);
  latest.current = reveal;
  const handled = useRef(focus);

  useEffect(() => {
    const wanted = focus !== 0 && handled.current !== focus;
    handled.current = focus;
    if (lead === null) {
      if (wanted) list.current?.focus({ preventScroll: true });
      return;
    }
    latest.current(lead);
    let frame = 0;
    let left = FRAMES;
    const look = () => {
      const item = list.current?.querySelector<HTMLElement>(`[data-canvas-item="${lead}"]`);
      if (item) {
        item.scrollIntoView?.({ block: "nearest" });
        if (wanted) item.focus({ preventScroll: true });
      } else if (left-- > 0) {
        frame = requestAnimationFrame(look);
      }
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [list, lead, focus]);
}
