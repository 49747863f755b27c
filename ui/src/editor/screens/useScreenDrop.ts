import { type RefObject, useRef } from "react";
import { indexAt, indexWithout, staysPut, useDropZone, type Zone } from "../../dnd";
import type { ScreenSummary } from "../../platform";
import { useScreenCommands } from "./useScreenCommands";

/** Lets screens be reordered by dragging. */
export function useScreenDrop(
  list: RefObject<HTMLElement | null>,
  screens: readonly ScreenSummary[],
): void {
  const commands = useScreenCommands();
  const zone = useRef<Zone>({ offer: () => null });
  zone.current = {
    offer: (dragged, at) => {
      const area = list.current?.getBoundingClientRect();
      if (dragged.kind !== "screen" || !area) return null;
      if (at.x < area.left || at.x > area.right || at.y < area.top || at.y > area.bottom)
        return null;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-screen-row]") ?? [])];
      const boxes = rows.map((row) => row.getBoundingClientRect());
      const first = screens.findIndex(
        (screen) => String(screen.node) === rows[0]?.dataset.screenRow,
      );
      const local = indexAt(boxes, at.y);
      const index = Math.max(first, 0) + local;
      const from = screens.findIndex((screen) => screen.node === dragged.node);
      const top = boxes[local]?.top ?? boxes.at(-1)?.bottom ?? area.top;
      return {
        line: { left: area.left + 10, top, width: area.width - 20 },
        refusal: null,
        drop: () => {
          if (!staysPut(from, index)) void commands.move(dragged.node, indexWithout(from, index));
        },
      };
    },
  };
  useDropZone(zone);
}
