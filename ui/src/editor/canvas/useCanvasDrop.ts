import { type RefObject, useRef } from "react";
import {
  type Dragged,
  type Gap,
  gapAt,
  type Hit,
  type Point,
  type RowBox,
  useDropZone,
  type Zone,
} from "../../dnd";
import { CHILDREN, placeKey, placesOn, standingOf, useDocument, within } from "../../document";
import type { Edit, Verdict } from "../../platform";
import { endOf } from "../commands/gaps";
import { useCommands } from "../commands/useCommands";
import type { CanvasRow } from "./rows";

/** Lets palette entries and components be dropped between the rows of the canvas. */
export function useCanvasDrop(
  list: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  rows: readonly CanvasRow[],
): void {
  const document = useDocument();
  const commands = useCommands();
  const verdicts = useRef(new Map<string, Verdict>());
  const zone = useRef<Zone>({ offer: () => null });

  zone.current = {
    begin: (dragged) => void ask(dragged),
    offer: (dragged, at) => offer(dragged, at),
    end: () => verdicts.current.clear(),
  };
  useDropZone(zone);

  /** One question per list of components when the drag begins; the answers colour the line. */
  async function ask(dragged: Dragged) {
    const state = document.store.getState();
    verdicts.current.clear();
    if (dragged.kind === "screen" || state.screen === null) return;
    const asked: { key: string; edit: Edit }[] = [];
    for (const place of placesOn(state, state.screen)) {
      const edit = editAt(dragged, { ...place, index: endOf(state, place).index });
      if (edit) asked.push({ key: placeKey(place), edit });
    }
    const answers = await document.canEdit(asked.map(({ edit }) => [edit])).catch(() => []);
    answers.forEach((verdict, index) => {
      const key = asked[index]?.key;
      if (key !== undefined) verdicts.current.set(key, verdict);
    });
  }

  function editAt(dragged: Dragged, gap: Gap): Edit | null {
    if (dragged.kind === "component") return commands.moveEdit(dragged.node, gap);
    if (dragged.kind !== "new") return null;
    const { parent, slot, index } = gap;
    return { kind: "insertComponent", parent, slot, index, component: dragged.snippet };
  }

  function offer(dragged: Dragged, at: Point) {
    const state = document.store.getState();
    const area = list.current?.getBoundingClientRect();
    const scroll = column.current?.getBoundingClientRect();
    if (dragged.kind === "screen" || !area || !scroll || state.screen === null) return null;
    if (at.x < area.left - 40 || at.x > area.right + 40) return null;
    if (at.y < area.top || at.y > area.bottom) return null;
    // A large phone reaches beyond what is seen of it.
    const seen = list.current?.closest("[data-canvas]")?.getBoundingClientRect();
    if (seen && (at.y < seen.top || at.y > seen.bottom)) return null;
    const moved = dragged.kind === "component" ? dragged.node : null;
    const hit = hitAt(at.y, moved);
    if (moved !== null && within(state, hit.gap.parent, moved)) return null;
    const verdict = verdicts.current.get(placeKey(hit.gap));
    const refusal =
      verdict && !verdict.allowed && !sameList(moved, hit.gap) ? (verdict.reason ?? "") : null;
    return {
      line: {
        left: hit.left,
        top: Math.min(Math.max(hit.y, scroll.top + 4), scroll.bottom - 2),
        width: hit.right - hit.left,
      },
      refusal,
      drop: () =>
        void (dragged.kind === "component"
          ? commands.moveTo(dragged.node, hit.gap)
          : commands.add(dragged.type, hit.gap)),
    };
  }

  function sameList(moved: number | null, gap: Gap): boolean {
    const at = moved === null ? null : standingOf(document.store.getState(), moved);
    return at !== null && placeKey(at) === placeKey(gap);
  }

  function hitAt(y: number, moved: number | null): Hit {
    const state = document.store.getState();
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const boxes: RowBox[] = [];
    let lastKey: number | undefined;
    for (const element of list.current?.querySelectorAll<HTMLElement>("[data-canvas-row]") ?? []) {
      const row = byKey.get(Number(element.dataset.canvasRow));
      if (!row || (moved !== null && row.node !== moved && within(state, row.node, moved)))
        continue;
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
