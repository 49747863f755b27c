import type { KeyboardEvent, RefObject } from "react";
import { range } from "../../dnd";
import { inOrder, useDocument } from "../../document";

import { keyCommand } from "../commands/keys";
import { useCommands } from "../commands/useCommands";
import { useSlotName } from "../condition/useSlotName";
import { useUi } from "../ui";
import type { LayerRow } from "./layerRows";
import { useSlotCommands } from "./useSlotCommands";

/** Keys of the tree: arrows walk, Left and Right fold, F2 renames a case, the rest as on the canvas. */
export function useLayerKeys(
  tree: RefObject<HTMLElement | null>,
  rows: readonly LayerRow[],
  fold: (key: number, open: boolean) => void,
  rename: (key: number) => void,
  openMenu: (at: { x: number; y: number }) => void,
): { onKeyDown: (event: KeyboardEvent) => void; focusOn: (key: number) => void } {
  const document = useDocument();
  const commands = useCommands();
  const ui = useUi();
  const slots = useSlotCommands();
  const slotName = useSlotName();

  const focusOn = (key: number) =>
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>(`[data-layer="${key}"]`)?.focus(),
    );
  const focusSelected = () => {
    const lead = document.store.getState().selection.at(-1);
    if (lead === undefined) return;
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>(`[data-select-node="${lead}"]`)?.focus(),
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = Number((event.target as HTMLElement).dataset.layer);
    const at = rows.findIndex((row) => row.key === key);
    const row = rows[at];
    if (!row) return;
    const state = document.store.getState();
    const go = (index: number) => {
      const next = rows[Math.min(Math.max(index, 0), rows.length - 1)];
      if (!next) return;
      const anchor = state.selection[0];
      if (next.slot === null) {
        const extend = event.shiftKey && anchor !== undefined && state.screen !== null;
        document.select(
          extend && state.screen !== null && anchor !== undefined
            ? range(inOrder(state, state.screen), anchor, next.node)
            : [next.node],
        );
      }
      focusOn(next.key);
    };
    if (!event.altKey && !event.ctrlKey && !event.metaKey) {
      if (event.key === "ArrowDown") return take(() => go(at + 1));
      if (event.key === "ArrowUp") return take(() => go(at - 1));
      if (event.key === "Home") return take(() => go(0));
      if (event.key === "End") return take(() => go(rows.length - 1));
      if (event.key === "ArrowRight") {
        return take(() => (row.open === false ? fold(row.key, true) : go(at + 1)));
      }
      if (event.key === "ArrowLeft") {
        return take(() => {
          if (row.open) return fold(row.key, false);
          go(rows.findLastIndex((one, index) => index < at && one.level < row.level));
        });
      }
    }
    const { slot } = row;
    const command = keyCommand(event.nativeEvent);
    if (slot) {
      // A place is no component: what is selected elsewhere must not move or go.
      if (command === "text" && slot.slot === "case") return take(() => rename(row.key));
      if (command === "text" || command === "properties") {
        // What has no name of its own is set in its component.
        return take(() => {
          document.select([row.node]);
          ui.focusOn("properties");
        });
      }
      if (command !== "delete") return;
      return take(() => {
        if (!slots.removable(row.node, slot)) return;
        void slots.remove(row.node, slot, slotName(slot, row.node)).then(() => go(at - 1));
      });
    }
    switch (command) {
      case "move-up":
      case "move-down": {
        const step = event.key === "ArrowUp" ? -1 : 1;
        return take(
          () => void commands.moveBy(commands.whole(state.selection), step).then(focusSelected),
        );
      }
      case "select-all":
        return take(() => {
          if (state.screen !== null) document.select(inOrder(state, state.screen));
        });
      case "duplicate":
        return take(() => void commands.duplicate(state.selection).then(focusSelected));
      case "delete":
        return take(() => void commands.remove(state.selection).then(focusSelected));
      case "text":
      case "properties":
        return take(() => ui.focusOn(command));
      case "menu": {
        const box = (event.target as Element).getBoundingClientRect();
        return take(() => openMenu({ x: box.left + 40, y: box.bottom }));
      }
      default:
        return;
    }

    function take(action: () => void) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  };
  return { onKeyDown, focusOn };
}
