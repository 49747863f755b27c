import { type RefObject, useRef } from "react";
import { type Gap, gapAt, type RowBox, useDropZone, type Zone } from "../../dnd";
import { childrenAt, standingOf, useDocument, within } from "../../document";
import { useCommands } from "../commands/useCommands";
import { dropAt, useVerdicts } from "../commands/useVerdicts";
import type { LayerRow } from "./layerRows";

/** Lets components be moved, and new ones dropped, between the lines of the tree. */
export function useLayerDrop(tree: RefObject<HTMLElement | null>, rows: readonly LayerRow[]): void {
  const document = useDocument();
  const commands = useCommands();
  const verdicts = useVerdicts();
  const zone = useRef<Zone>({ offer: () => null });
  zone.current = {
    begin: (_, again) => verdicts.begin(again),
    end: verdicts.end,
    offer: (dragged, at) => {
      const area = tree.current?.getBoundingClientRect();
      if (dragged.kind === "screen" || !area) return null;
      if (at.x < area.left || at.x > area.right || at.y < area.top || at.y > area.bottom)
        return null;
      const state = document.store.getState();
      const moved = dragged.kind === "component" ? dragged.nodes : [];
      const byKey = new Map(rows.map((row) => [row.key, row]));
      const boxes: RowBox[] = [];
      for (const line of tree.current?.querySelectorAll<HTMLElement>("[data-layer]") ?? []) {
        const row = byKey.get(Number(line.dataset.layer));
        const gaps = row && gapsOf(row);
        const carried = row && moved.some((id) => row.node !== id && within(state, row.node, id));
        if (!row || !gaps || carried) continue;
        const { top, bottom, left, right } = line.getBoundingClientRect();
        const inset = Number.parseFloat(line.style.paddingInlineStart) || 0;
        boxes.push({ ...gaps, top, bottom, left: left + inset, right });
      }
      const hit = gapAt(boxes, at.y);
      if (!hit || moved.some((id) => within(state, hit.gap.parent, id))) return null;
      return {
        line: { left: hit.left, top: hit.y, width: hit.right - hit.left },
        refusal: verdicts.refusal(dragged, hit.gap),
        drop: () => dropAt(commands, dragged, hit.gap),
      };
    },
  };
  useDropZone(zone);

  function gapsOf(row: LayerRow): { before: Gap; after: Gap } | null {
    const state = document.store.getState();
    if (row.slot) {
      const top = { parent: row.node, slot: row.slot, index: 0 };
      return { before: top, after: top };
    }
    const at = standingOf(state, row.node);
    if (!at) return null;
    const before = { parent: at.parent, slot: at.slot, index: at.index };
    const [first] = state.nodes.get(row.node)?.slots ?? [];
    if (!first) return { before, after: { ...before, index: at.index + 1 } };
    const inside = { parent: row.node, slot: first.slot };
    const index = row.open ? 0 : childrenAt(state, inside).length;
    return { before, after: { ...inside, index } };
  }
}
