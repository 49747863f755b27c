import { type RefObject, useRef } from "react";
import {
  type Dragged,
  type Gap,
  gapAt,
  type Hit,
  type Offer,
  type Point,
  type RowBox,
  useDropZone,
  type Zone,
} from "../../dnd";
import { CHILDREN, useDocument, within } from "../../document";
import { endOf } from "../commands/gaps";
import { useCommands } from "../commands/useCommands";
import { dropAt, useVerdicts } from "../commands/useVerdicts";
import type { CanvasRow } from "./rows";

/** Lets palette entries and components be dropped between the rows of the canvas. */
export function useCanvasDrop(
  list: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  rows: readonly CanvasRow[],
): void {
  const document = useDocument();
  const commands = useCommands();
  const verdicts = useVerdicts();
  const zone = useRef<Zone>({ offer: () => null });

  zone.current = {
    begin: (_, again) => verdicts.begin(again),
    offer: (dragged, at) => offer(dragged, at),
    end: verdicts.end,
  };
  useDropZone(zone);

  function offer(dragged: Dragged, at: Point): Offer | null {
    const state = document.store.getState();
    const area = list.current?.getBoundingClientRect();
    const scroll = column.current?.getBoundingClientRect();
    if (dragged.kind === "screen" || !area || !scroll || state.screen === null) return null;
    if (at.x < area.left - 40 || at.x > area.right + 40) return null;
    if (at.y < area.top || at.y > area.bottom) return null;
    // A large phone reaches beyond what is seen of it.
    const seen = list.current?.closest("[data-canvas]")?.getBoundingClientRect();
    if (seen && (at.y < seen.top || at.y > seen.bottom)) return null;
    const moved = dragged.kind === "component" ? dragged.nodes : [];
    const hit = hitAt(at.y, moved);
    if (moved.some((id) => within(state, hit.gap.parent, id))) return null;
    return {
      line: {
        left: hit.left,
        top: Math.min(Math.max(hit.y, scroll.top + 4), scroll.bottom - 2),
        width: hit.right - hit.left,
      },
      refusal: verdicts.refusal(dragged, hit.gap),
      drop: () => dropAt(commands, dragged, hit.gap),
    };
  }

  function hitAt(y: number, moved: readonly number[]): Hit {
    const state = document.store.getState();
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const boxes: RowBox[] = [];
    let lastKey: number | undefined;
    for (const element of list.current?.querySelectorAll<HTMLElement>("[data-canvas-row]") ?? []) {
      const row = byKey.get(Number(element.dataset.canvasRow));
      if (!row || moved.some((id) => row.node !== id && within(state, row.node, id))) continue;
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const inset = Number.parseFloat(element.style.paddingInlineStart) || 0;
      boxes.push({ before: row.before, after: row.after, top, bottom, left: left + inset, right });
      lastKey = row.key;
    }
    const box = column.current?.getBoundingClientRect();
    const last = boxes.at(-1);
    // Below everything: the end of the list people see, inside a Form that holds the screen.
    if (!last || (y > last.bottom && rows.at(-1)?.key === lastKey)) {
      return {
        gap: endGap(),
        y: last?.bottom ?? (box?.top ?? 0) + 24,
        left: last?.left ?? (box?.left ?? 0) + 14,
        right: last?.right ?? (box?.right ?? 0) - 14,
      };
    }
    return gapAt(boxes, y) ?? { gap: endGap(), y: 0, left: 0, right: 0 };
  }

  function endGap(): Gap {
    const state = document.store.getState();
    const screen = state.screen ?? 0;
    const lastRow = rows.at(-1);
    const inForm =
      lastRow?.kind === "end" &&
      lastRow.around.length === 1 &&
      state.nodes.get(lastRow.node)?.type === "Form";
    return endOf(state, { parent: inForm ? lastRow.node : screen, slot: CHILDREN });
  }
}
