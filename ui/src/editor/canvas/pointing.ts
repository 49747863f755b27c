import type { PointerEvent } from "react";
import { type Dragged, range } from "../../dnd";
import { inOrder, useDocument } from "../../document";
import type { NodeId } from "../../platform";
import { componentName, useCatalogue } from "../catalogue";

/** The component under an element of the canvas or of the layers. */
export function itemAt(target: EventTarget | null): NodeId | null {
  if (!(target instanceof Element)) return null;
  const item = target.closest<HTMLElement>("[data-canvas-item], [data-select-node]");
  const id = item?.dataset.canvasItem ?? item?.dataset.selectNode;
  return id === undefined ? null : Number(id);
}

/** What a drag that begins on an element takes hold of. */
export function usePick(): (target: Element) => Dragged | null {
  const document = useDocument();
  const catalogue = useCatalogue();
  return (target) => {
    const node = itemAt(target);
    const view = node === null ? undefined : document.store.getState().nodes.get(node);
    if (node === null || !view) return null;
    const icon = catalogue.of(view.type)?.icon ?? "";
    return { kind: "component", node, name: componentName(view, catalogue), icon };
  };
}

/** Selecting by pointer: one, to or from the selection (Ctrl), a range (Shift). */
export function useSelectAt(): (event: PointerEvent) => void {
  const document = useDocument();
  return (event) => {
    if (event.button !== 0) return;
    const id = itemAt(event.target);
    const state = document.store.getState();
    if (id === null) {
      document.select([]);
      return;
    }
    const { selection, screen } = state;
    const anchor = selection[0];
    if (event.shiftKey && anchor !== undefined && screen !== null) {
      document.select(range(inOrder(state, screen), anchor, id));
    } else if (event.ctrlKey || event.metaKey) {
      document.select(
        selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id],
      );
    } else {
      document.select([id]);
    }
  };
}
