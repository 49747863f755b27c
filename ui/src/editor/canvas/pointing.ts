import { type PointerEvent, useRef } from "react";
import { type Dragged, range } from "../../dnd";
import { inOrder, useDocument } from "../../document";
import { useText } from "../../i18n";
import type { NodeId } from "../../platform";
import { componentName, useCatalogue } from "../catalogue";
import { useCommands } from "../commands/useCommands";

/** The component under an element of the canvas or of the layers. */
export function itemAt(target: EventTarget | null): NodeId | null {
  if (!(target instanceof Element)) return null;
  const item = target.closest<HTMLElement>("[data-canvas-item], [data-select-node]");
  const id = item?.dataset.canvasItem ?? item?.dataset.selectNode;
  return id === undefined ? null : Number(id);
}

/** What a drag that begins on an element takes hold of: all that is selected, if that is part of it. */
export function usePick(): (target: Element) => Dragged | null {
  const document = useDocument();
  const catalogue = useCatalogue();
  const commands = useCommands();
  const t = useText();
  return (target) => {
    const node = itemAt(target);
    const { nodes: known, selection } = document.store.getState();
    const view = node === null ? undefined : known.get(node);
    if (node === null || !view) return null;
    const nodes = selection.includes(node) ? commands.whole(selection) : [node];
    const icon = catalogue.of(view.type)?.icon ?? "";
    const name =
      nodes.length > 1
        ? t("editor.componentsCount", { count: nodes.length })
        : componentName(known.get(nodes[0] ?? node) ?? view, catalogue);
    return { kind: "component", nodes, name, icon };
  };
}

/** A pointer that moves further than this between press and release has dragged, not clicked. */
const STILL_PX = 5;

/**
 * Selecting by pointer: one, to or from the selection (Ctrl), a range (Shift). Pressed on what is
 * selected among others, the selection stays, so that all of it can be dragged; a mere click then
 * leaves that one.
 */
export function useSelectAt(): {
  onPointerDown: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
} {
  const document = useDocument();
  const pressed = useRef<{ id: NodeId; x: number; y: number } | null>(null);
  return {
    onPointerDown(event) {
      pressed.current = null;
      if (event.button !== 0) return;
      const id = itemAt(event.target);
      const state = document.store.getState();
      // On nothing begins a frame, or the selection ends: see `Marquee`.
      if (id === null) return;
      const { selection, screen } = state;
      const anchor = selection[0];
      if (event.shiftKey && anchor !== undefined && screen !== null) {
        document.select(range(inOrder(state, screen), anchor, id));
      } else if (event.ctrlKey || event.metaKey) {
        document.select(
          selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id],
        );
      } else if (selection.length > 1 && selection.includes(id)) {
        pressed.current = { id, x: event.clientX, y: event.clientY };
      } else {
        document.select([id]);
      }
    },
    onPointerUp(event) {
      const at = pressed.current;
      pressed.current = null;
      if (!at || Math.hypot(event.clientX - at.x, event.clientY - at.y) > STILL_PX) return;
      document.select([at.id]);
    },
  };
}
