import { type RefObject, useMemo } from "react";
import { type OpenDocument, useDocument } from "../../document";
import type { JsonObject } from "../../inspector/model/json";
import type { NodeId, PropertyView } from "../../platform";
import { canvasRows } from "../canvas/rows";
import { type Catalogue, useCatalogue } from "../catalogue";
import { type UiStore, useUi } from "../ui";
import { markAt, marksOf, pathOf } from "./marks";
import { firstText, hasTexts, mainOf, writable } from "./settings";

/** Frames to wait for a component that has to be drawn first. */
const FRAMES = 6;

/** Starting, and going on with, writing texts where they are drawn. */
export interface Writing {
  /** The main text of a component, or of the screen (`null`). False: it has none. */
  begin: (node: NodeId | null) => boolean;
  /** The text under a point, else the main one. False: there is none. */
  beginAt: (node: NodeId | null, at: { x: number; y: number }) => boolean;
  /** The next (1) or previous (-1) text, on to the next component that has one. */
  step: (direction: 1 | -1) => Promise<void>;
  end: () => void;
}

export function useWriting(list: RefObject<HTMLElement | null>): Writing {
  const document = useDocument();
  const catalogue = useCatalogue();
  const ui = useUi();
  return useMemo(() => writing(document, catalogue, ui, list), [document, catalogue, ui, list]);
}

/** What can be written of a component or the screen: settings and values. */
export function subjectOf(
  document: OpenDocument,
  catalogue: Catalogue,
  node: NodeId,
): { properties: readonly PropertyView[]; props: JsonObject } | null {
  const { nodes, loaded } = document.store.getState();
  const view = nodes.get(node);
  if (view) {
    const properties = catalogue.of(view.type)?.properties ?? [];
    return { properties, props: view.props as JsonObject };
  }
  const screen = loaded.get(node);
  if (!screen) return null;
  return { properties: catalogue.view?.screen ?? [], props: screen.props as JsonObject };
}

function writing(
  document: OpenDocument,
  catalogue: Catalogue,
  ui: UiStore,
  list: RefObject<HTMLElement | null>,
): Writing {
  const get = document.store.getState;

  /** The marks of a component (or the screen) that can be written. */
  function marks(node: NodeId | null): HTMLElement[] {
    const subject = subjectOf(document, catalogue, node ?? get().screen ?? 0);
    if (!list.current || !subject) return [];
    return marksOf(list.current, node).filter((mark) =>
      writable(subject.properties, subject.props, pathOf(mark)),
    );
  }

  function write(node: NodeId | null, path: string): boolean {
    const { screen, fault } = get();
    if (screen === null || fault !== null) return false;
    ui.setState({ writing: { node: node ?? screen, path } });
    return true;
  }

  function begin(node: NodeId | null): boolean {
    const subject = subjectOf(document, catalogue, node ?? get().screen ?? 0);
    if (!subject) return false;
    const main = mainOf(subject.properties, marks(node).map(pathOf));
    const path = main ?? firstText(subject.properties);
    if (path === undefined || !writable(subject.properties, subject.props, path)) return false;
    return write(node, path);
  }

  /** Everything that may hold a text, in the order drawn; `null` is the screen's own header. */
  function stops(): (NodeId | null)[] {
    const state = get();
    if (state.screen === null) return [];
    const { rows, pinned } = canvasRows(state, state.screen);
    const inside = rows.flatMap((row) => (row.kind === "component" ? [row.node] : []));
    return [null, ...inside, ...pinned].filter((node) => {
      const subject = node === null ? null : subjectOf(document, catalogue, node);
      return node === null || (subject !== null && hasTexts(subject.properties));
    });
  }

  async function drawn(node: NodeId): Promise<void> {
    document.select([node]);
    for (let left = FRAMES; left > 0; left--) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (list.current?.querySelector(`[data-canvas-item="${node}"]`)) return;
    }
  }

  return {
    begin,
    beginAt(node, at) {
      const mark = markAt(marks(node), at);
      return mark ? write(node, pathOf(mark)) : node !== null && begin(node);
    },
    async step(direction) {
      const { writing } = ui.getState();
      if (!writing) return;
      const own = writing.node === get().screen ? null : writing.node;
      const paths = marks(own).map(pathOf);
      const next = paths[paths.indexOf(writing.path) + direction];
      if (next !== undefined) {
        write(own, next);
        return;
      }
      const all = stops();
      for (let at = all.indexOf(own) + direction; at >= 0 && at < all.length; at += direction) {
        const node = all[at] ?? null;
        if (node === null) document.select([]);
        else await drawn(node);
        const found = marks(node).map(pathOf);
        const path = direction > 0 ? found[0] : found.at(-1);
        if (path !== undefined && write(node, path)) return;
      }
      this.end();
    },
    end() {
      ui.setState({ writing: null });
      ui.focusOn("canvas");
    },
  };
}
