import { type RefObject, useLayoutEffect, useState } from "react";
import { type DropLine, PlaceLine } from "../../dnd";
import { sameGap } from "../commands/gaps";
import { useUiState } from "../ui";
import type { CanvasRow } from "./rows";

/** The line where a component lifted by keys would go. */
export function LiftLine({
  list,
  rows,
}: {
  list: RefObject<HTMLElement | null>;
  rows: readonly CanvasRow[];
}) {
  const lift = useUiState((s) => s.lift);
  const [line, setLine] = useState<DropLine | null>(null);
  useLayoutEffect(() => {
    const gap = lift?.gaps[lift.at];
    const above = gap && rows.find((row) => sameGap(row.before, gap));
    const below = gap && rows.findLast((row) => sameGap(row.after, gap));
    const row = above ?? below;
    const element = row && list.current?.querySelector(`[data-canvas-row="${row.key}"]`);
    if (!element) {
      setLine(null);
      return;
    }
    element.scrollIntoView?.({ block: "nearest" });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    setLine({ left, width: right - left, top: above ? top - 2 : bottom - 2 });
  }, [lift, list, rows]);
  return line ? <PlaceLine line={line} refused={false} /> : null;
}
