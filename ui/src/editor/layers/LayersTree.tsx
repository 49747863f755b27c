import { useEffect, useMemo, useRef, useState } from "react";
import type { MenuGroup } from "../../design";
import { useDragSource } from "../../dnd";
import { useDocument, useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { itemAt, usePick, useSelectAt } from "../canvas/pointing";
import { useWindowed } from "../windowing";
import { LayerLine } from "./LayerLine";
import styles from "./Layers.module.css";
import { layerRows } from "./layerRows";
import { useLayerDrop } from "./useLayerDrop";
import { useLayerKeys } from "./useLayerKeys";

export const LAYER_ROW = 28;

/**
 * The components of the shown screen as a tree. Drawn by hand rather than with a tree component:
 * those build every line of a collection, and a screen may have thousands.
 */
export function LayersTree({
  onMenu,
}: {
  menu?: readonly MenuGroup[];
  onMenu: (at: { x: number; y: number }) => void;
}) {
  const t = useText();
  const document = useDocument();
  const screen = useDocumentState((s) => s.screen);
  const structure = useDocumentState((s) => s.structure);
  const lead = useDocumentState((s) => s.selection.at(-1) ?? null);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const tree = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `structure` counts what can change lines.
  const rows = useMemo(
    () => (screen === null ? [] : layerRows(document.store.getState(), screen, closed)),
    [document, screen, structure, closed],
  );
  const keys = useMemo(() => rows.map((row) => row.key), [rows]);
  const view = useWindowed(tree, keys, LAYER_ROW);
  const fold = (key: number, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(key);
    else next.add(key);
    setClosed(next);
  };
  const [renaming, setRenaming] = useState<number | null>(null);
  const { onKeyDown, focusOn } = useLayerKeys(tree, rows, fold, setRenaming, onMenu);
  const rename = (key: number, on: boolean) => {
    setRenaming(on ? key : null);
    if (!on && tree.current?.contains(window.document.activeElement)) focusOn(key);
  };
  const dragRef = useDragSource(usePick(), tree);
  const selectAt = useSelectAt();
  useLayerDrop(tree, rows);

  const reveal = useRef(view.reveal);
  reveal.current = view.reveal;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the view.
  useEffect(() => {
    if (lead === null) return;
    reveal.current(rows.findIndex((row) => row.slot === null && row.node === lead));
    tree.current
      ?.querySelector(`[data-select-node="${lead}"]`)
      ?.scrollIntoView?.({ block: "nearest" });
  }, [lead]);

  if (rows.length === 0) return <p className={styles.none}>{t("editor.noLayers")}</p>;
  return (
    <div
      ref={dragRef}
      className={styles.tree}
      role="tree"
      aria-label={t("editor.layers")}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={onKeyDown}
      data-layers=""
      onPointerDown={(event) => {
        if ((event.target as Element).closest("[data-fold]")) return;
        if (itemAt(event.target) === null) document.select([]);
        selectAt.onPointerDown(event);
      }}
      onPointerUp={selectAt.onPointerUp}
      onContextMenu={(event) => {
        event.preventDefault();
        const id = itemAt(event.target);
        if (id === null) return;
        if (!document.store.getState().selection.includes(id)) document.select([id]);
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <div role="presentation" style={{ height: view.before }} />
      {rows.slice(view.from, view.to).map((row, at) => (
        <LayerLine
          key={row.key}
          row={row}
          entry={lead === null && view.from + at === 0}
          onFold={fold}
          renaming={row.key === renaming}
          onRenaming={rename}
        />
      ))}
      <div role="presentation" style={{ height: view.after }} />
    </div>
  );
}
