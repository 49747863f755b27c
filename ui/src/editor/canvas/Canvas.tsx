import { useEffect, useMemo, useRef } from "react";
import { useShell } from "../../app/shell";
import { ContextMenu, type MenuGroup } from "../../design";
import { useDragSource } from "../../dnd";
import { useDocument, useDocumentState, useShownScreen, useShownSummary } from "../../document";
import { useText } from "../../i18n";
import { Phone, Sheet, WordsContext } from "../../phone";
import { textOf } from "../../phone/drawing";
import { TextInPlace } from "../inplace/TextInPlace";
import { useStartWriting } from "../inplace/useStartWriting";
import { useUi, useUiState } from "../ui";
import { useWindowed } from "../windowing";
import { useWheelZoom } from "../zoom/useWheelZoom";
import styles from "./Canvas.module.css";
import { CanvasItem } from "./CanvasItem";
import { CanvasRowView } from "./CanvasRowView";
import { EmptyScreen } from "./EmptyScreen";
import { LiftLine } from "./LiftLine";
import { Marquee } from "./Marquee";
import { itemAt, usePick, useSelectAt } from "./pointing";
import { canvasRows } from "./rows";
import { SelectionBar } from "./SelectionBar";
import { useCanvasDrop } from "./useCanvasDrop";
import { useFit } from "./useFit";
import { useShowSelected } from "./useShowSelected";

/** A row's height before it has been drawn once. */
const ESTIMATE = 72;

/** The phone as the surface one edits on. */
export function Canvas({
  menu,
  menuAt,
  onMenu,
}: {
  menu: readonly MenuGroup[];
  menuAt: { x: number; y: number } | null;
  onMenu: (at: { x: number; y: number } | null) => void;
}) {
  const t = useText();
  const document = useDocument();
  const ui = useUi();
  const screen = useShownScreen();
  const summary = useShownSummary();
  const draft = useDocumentState((s) => (s.screen === null ? undefined : s.drafts.get(s.screen)));
  const structure = useDocumentState((s) => s.structure);
  const look = useUiState((s) => s.look);
  const theme = useUiState((s) => s.phoneTheme);
  const direction = useUiState((s) => s.phoneDirection);
  const stage = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const { settings } = useShell();
  const size = useFit(stage, settings.zoom ?? null);
  useEffect(() => ui.setState({ scale: size.scale }), [ui, size.scale]);
  useWheelZoom(stage);

  const node = screen?.node;
  // `structure` counts what can change rows; a label does not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const { rows, pinned } = useMemo(
    () =>
      node === undefined ? { rows: [], pinned: [] } : canvasRows(document.store.getState(), node),
    [document, node, structure],
  );
  const empty = rows.length === 0 && pinned.length === 0;
  const keys = useMemo(() => rows.map((row) => row.key), [rows]);
  const shown = useWindowed(column, keys, ESTIMATE);
  useCanvasDrop(list, column, rows);
  useShowSelected(list, (id) => shown.reveal(rows.findIndex((row) => row.node === id)));

  // Another screen starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is what decides.
  useEffect(() => {
    if (column.current) column.current.scrollTop = 0;
  }, [node]);

  const dragRef = useDragSource(usePick(), list);
  const selectAt = useSelectAt();
  const startAt = useStartWriting(list);
  const written = useUiState((s) => (s.writing && s.writing.node === node ? s.writing.path : null));
  const title = textOf(draft?.title ?? screen?.props.title) || summary?.title || "";

  const name = t("editor.canvas", { title: title || summary?.id || "" });
  // Before anything is on the screen there are buttons here, which no list box may hold.
  const spoken = empty
    ? { role: "group", "aria-label": name }
    : { role: "listbox", "aria-label": name, "aria-multiselectable": true };

  return (
    <div className={styles.stage} ref={stage} data-canvas="">
      <div className={styles.surface} ref={surface}>
        <div
          className={styles.place}
          style={{ width: 376 * size.scale, height: size.height * size.scale }}
        >
          <div
            className={styles.scaled}
            style={{ height: size.height, transform: `scale(${size.scale})` }}
          >
            <Phone look={look} theme={theme} direction={direction} title={title}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is in `spoken`. */}
              <div
                ref={dragRef}
                className={styles.list}
                {...spoken}
                tabIndex={-1}
                {...selectAt}
                onDoubleClick={startAt}
                onContextMenu={(event) => {
                  event.preventDefault();
                  const id = itemAt(event.target);
                  const { selection } = document.store.getState();
                  if (id !== null && !selection.includes(id)) document.select([id]);
                  if (id !== null) onMenu({ x: event.clientX, y: event.clientY });
                }}
              >
                <WordsContext value={written}>
                  <Sheet
                    title={title}
                    canGoBack={summary ? !summary.start : false}
                    columnRef={column}
                    footer={pinned.map((id) => <CanvasItem key={id} node={id} pinned />)}
                  >
                    <div style={{ height: shown.before }} />
                    {rows.slice(shown.from, shown.to).map((row) => (
                      <CanvasRowView key={row.key} row={row} measure={shown.measure} />
                    ))}
                    <div style={{ height: shown.after }} />
                    {screen && empty ? <EmptyScreen /> : null}
                  </Sheet>
                </WordsContext>
              </div>
            </Phone>
          </div>
        </div>
        <SelectionBar stage={surface} list={list} column={column} onMenu={onMenu} />
        <TextInPlace stage={surface} list={list} column={column} />
        <Marquee stage={surface} list={list} column={column} />
      </div>
      <LiftLine list={list} rows={rows} />
      <ContextMenu
        label={t("editor.componentMenu")}
        at={menuAt}
        groups={menu}
        onClose={() => onMenu(null)}
      />
    </div>
  );
}
