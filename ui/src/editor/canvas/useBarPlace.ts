import { type RefObject, useLayoutEffect } from "react";
import { useDocumentState } from "../../document";
import type { NodeId } from "../../platform";

/** Between the bar and the frame around the component. */
const GAP = 1;

/**
 * Keeps the bar at the selected component. It lies outside of the list (a list box may hold
 * options only) and outside of the scaled phone (so that it stays legible), so it is placed by hand.
 */
export function useBarPlace(
  bar: RefObject<HTMLElement | null>,
  stage: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  node: NodeId | undefined,
): void {
  // The same component may have moved with a change of lists.
  const structure = useDocumentState((s) => s.structure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (node === undefined) return;
    const place = () => {
      const element = bar.current;
      const item = list.current?.querySelector(`[data-canvas-item="${node}"]`);
      const around = stage.current?.getBoundingClientRect();
      if (!element || !around) return;
      const box = item?.getBoundingClientRect();
      const view = column.current?.getBoundingClientRect();
      const inColumn = item ? column.current?.contains(item) : false;
      const gone = !box || (inColumn && view && (box.bottom < view.top || box.top > view.bottom));
      element.style.visibility = gone ? "hidden" : "visible";
      if (gone || !box || !view) return;
      const height = element.offsetHeight;
      const above = box.top - GAP - height;
      const fits = above >= view.top - height;
      const top = fits ? above : Math.min(box.bottom + GAP, view.bottom - height);
      element.style.transform = `translate(${box.left - around.left}px, ${top - around.top}px)`;
    };
    place();
    const item = list.current?.querySelector(`[data-canvas-item="${node}"]`);
    const observer = new ResizeObserver(place);
    if (item) observer.observe(item);
    if (stage.current) observer.observe(stage.current);
    const scroller = column.current;
    scroller?.addEventListener("scroll", place, { passive: true });
    return () => {
      observer.disconnect();
      scroller?.removeEventListener("scroll", place);
    };
  }, [bar, stage, list, column, node, structure]);
}
