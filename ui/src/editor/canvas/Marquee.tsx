import { type RefObject, useEffect, useRef, useState } from "react";
import { useDocument } from "../../document";
import type { NodeId } from "../../platform";
import styles from "./Canvas.module.css";
import { type Box, boxOf, meets, pullOf } from "./marquee";
import { itemAt } from "./pointing";

/** Between press and this, it may still be a click. */
const FROM_PX = 4;

interface Drawn {
  pointer: number;
  /** Where it began, with the column scrolled to its top. */
  from: { x: number; y: number };
  at: { x: number; y: number };
  moving: boolean;
  /** What was selected before: comes back with Escape, stays with Shift or Ctrl. */
  before: NodeId[];
  kept: NodeId[];
  /** Components met so far with their place, for those that scroll out of the drawn part. */
  seen: Map<NodeId, Box>;
}

/** A frame drawn on the empty canvas: what it touches is selected. */
export function Marquee({
  stage,
  list,
  column,
}: {
  stage: RefObject<HTMLElement | null>;
  list: RefObject<HTMLElement | null>;
  column: RefObject<HTMLElement | null>;
}) {
  const document = useDocument();
  const [frame, setFrame] = useState<Box | null>(null);
  const drawn = useRef<Drawn | null>(null);

  useEffect(() => {
    const area = stage.current;
    if (!area) return;
    // The phone is drawn larger or smaller than it measures.
    const scale = () => {
      const view = column.current;
      return view ? view.getBoundingClientRect().height / view.offsetHeight || 1 : 1;
    };
    const scrolled = () => (column.current?.scrollTop ?? 0) * scale();
    let pulling = 0;

    const look = () => {
      const now = drawn.current;
      const items = list.current?.querySelectorAll<HTMLElement>("[data-canvas-item]");
      const around = area.getBoundingClientRect();
      if (!now?.moving || !items) return;
      const top = scrolled();
      for (const item of items) {
        const id = Number(item.dataset.canvasItem);
        const { left, right, top: above, bottom: below } = item.getBoundingClientRect();
        // What is pinned below does not scroll.
        const down = column.current?.contains(item) ? top : 0;
        now.seen.set(id, { left, right, top: above + down, bottom: below + down });
      }
      const whole = boxOf(now.from, { x: now.at.x, y: now.at.y + top });
      const shown = boxOf({ x: now.from.x, y: now.from.y - top }, now.at);
      const met = [...now.seen].flatMap(([id, box]) => (meets(whole, box) ? [id] : []));
      const next = [...now.kept, ...met.filter((id) => !now.kept.includes(id))];
      const { selection } = document.store.getState();
      if (next.join() !== selection.join()) document.select(next);
      setFrame({
        left: Math.max(shown.left, around.left) - around.left,
        right: Math.min(shown.right, around.right) - around.left,
        top: Math.max(shown.top, around.top) - around.top,
        bottom: Math.min(shown.bottom, around.bottom) - around.top,
      });
    };
    const pull = () => {
      const now = drawn.current;
      const view = column.current;
      if (!now?.moving || !view) return;
      const { top, bottom } = view.getBoundingClientRect();
      const by = pullOf(now.at.y, top, bottom);
      if (by !== 0) {
        view.scrollTop += by / scale();
        look();
      }
      pulling = requestAnimationFrame(pull);
    };
    const end = () => {
      cancelAnimationFrame(pulling);
      if (drawn.current?.moving) area.releasePointerCapture(drawn.current.pointer);
      drawn.current = null;
      setFrame(null);
    };

    const down = (event: PointerEvent) => {
      const target = event.target as Element;
      if (event.button !== 0 || itemAt(target) !== null) return;
      if (target.closest("button, input, textarea, a, [role=toolbar]")) return;
      // On a scroll bar.
      if (target === column.current && event.offsetX >= target.clientWidth) return;
      const { selection } = document.store.getState();
      const adds = event.shiftKey || event.ctrlKey || event.metaKey;
      drawn.current = {
        pointer: event.pointerId,
        from: { x: event.clientX, y: event.clientY + scrolled() },
        at: { x: event.clientX, y: event.clientY },
        moving: false,
        before: selection,
        kept: adds ? selection : [],
        seen: new Map(),
      };
      if (!adds) document.select([]);
    };
    const move = (event: PointerEvent) => {
      const now = drawn.current;
      if (!now || event.pointerId !== now.pointer) return;
      now.at = { x: event.clientX, y: event.clientY };
      if (!now.moving) {
        const far = Math.hypot(now.at.x - now.from.x, now.at.y + scrolled() - now.from.y);
        if (far < FROM_PX) return;
        now.moving = true;
        area.setPointerCapture(now.pointer);
        pulling = requestAnimationFrame(pull);
      }
      look();
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !drawn.current?.moving) return;
      event.preventDefault();
      event.stopPropagation();
      document.select(drawn.current.before);
      end();
    };
    area.addEventListener("pointerdown", down);
    area.addEventListener("pointermove", move);
    area.addEventListener("pointerup", end);
    area.addEventListener("pointercancel", end);
    // A release that another window saw never comes.
    window.addEventListener("blur", end);
    window.addEventListener("keydown", cancel, { capture: true });
    return () => {
      end();
      area.removeEventListener("pointerdown", down);
      area.removeEventListener("pointermove", move);
      area.removeEventListener("pointerup", end);
      area.removeEventListener("pointercancel", end);
      window.removeEventListener("blur", end);
      window.removeEventListener("keydown", cancel, { capture: true });
    };
  }, [document, stage, list, column]);

  if (!frame) return null;
  const { left, top, right, bottom } = frame;
  return (
    <div
      className={styles.marquee}
      style={{ left, top, width: right - left, height: bottom - top }}
      data-marquee=""
      aria-hidden
    />
  );
}
