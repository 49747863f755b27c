import { Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { ContextMenu, IconButton } from "../../design";
import { useDragSource } from "../../dnd";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import type { NodeId } from "../../platform";
import { useUi, useUiState } from "../ui";
import { useWindowed } from "../windowing";
import { ScreenRow } from "./ScreenRow";
import styles from "./Screens.module.css";
import { useScreenCommands } from "./useScreenCommands";
import { useScreenDrop } from "./useScreenDrop";
import { useScreenKeys } from "./useScreenKeys";
import { useScreenMenu } from "./useScreenMenu";

export const SCREEN_ROW = 54;

/** The list of screens: choose, add, rename, reorder, duplicate, delete. */
export function ScreensPane() {
  const t = useText();
  const screens = useDocumentState((s) => s.screens);
  const shown = useDocumentState((s) => s.screen);
  const renaming = useUiState((s) => s.renaming);
  const ui = useUi();
  const commands = useScreenCommands();
  const list = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ node: NodeId; x: number; y: number } | null>(null);

  const keys = useMemo(() => screens.map((screen) => screen.node), [screens]);
  const view = useWindowed(list, keys, SCREEN_ROW);
  useScreenDrop(list, screens);
  const dragRef = useDragSource((target) => {
    const row = target.closest<HTMLElement>("[data-screen-row]");
    const screen = screens.find((one) => String(one.node) === row?.dataset.screenRow);
    return screen ? { kind: "screen", node: screen.node, name: screen.title || screen.id } : null;
  }, list);
  const groups = useScreenMenu(menu?.node ?? null);
  const onKeyDown = useScreenKeys(list, (node, at) => setMenu({ node, ...at }));

  // The screen that is shown is in view, however it came to be shown.
  const reveal = useRef(view.reveal);
  reveal.current = view.reveal;
  useEffect(() => {
    reveal.current(keys.indexOf(shown ?? -1));
    list.current
      ?.querySelector(`[data-screen-row="${shown}"]`)
      ?.scrollIntoView?.({ block: "nearest" });
  }, [shown, keys]);

  return (
    <section className={styles.pane} aria-label={t("editor.screens")}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t("editor.screens")}</h2>
        <IconButton
          label={t("editor.addScreen")}
          icon={<Plus size={16} aria-hidden />}
          size="small"
          onPress={commands.add}
        />
      </header>
      {screens.length === 0 ? (
        <p className={styles.none}>{t("editor.noScreens")}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn in part between spacers.
        <div
          ref={dragRef}
          className={styles.list}
          role="grid"
          aria-label={t("editor.screens")}
          aria-rowcount={screens.length}
          data-screens=""
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          <div role="presentation" style={{ height: view.before }} />
          {screens.slice(view.from, view.to).map((screen, at) => (
            <ScreenRow
              key={screen.node}
              screen={screen}
              index={view.from + at}
              shown={screen.node === shown}
              entry={shown === null && view.from + at === 0}
              renaming={screen.node === renaming}
              onShow={commands.show}
              onRename={commands.rename}
              onEditName={(node) => ui.setState({ renaming: node })}
              onMenu={(node, point) => setMenu({ node, ...point })}
            />
          ))}
          <div role="presentation" style={{ height: view.after }} />
        </div>
      )}
      <ContextMenu
        label={t("editor.screenMenu")}
        at={menu}
        groups={groups}
        onClose={() => setMenu(null)}
      />
    </section>
  );
}
