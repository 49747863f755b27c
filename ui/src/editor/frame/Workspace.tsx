import { Suspense, useMemo, useState } from "react";
import { Group, type Layout, Panel, Separator } from "react-resizable-panels";
import { useShell } from "../../app/shell";
import { useDocument, useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { BlockDialog } from "../blocks/BlockDialog";
import { useComponentMenu } from "../canvas/useComponentMenu";
import { useClipboardKeys } from "../clipboard/useClipboardKeys";
import { useKeys } from "../commands/useKeys";
import { ScreensPane } from "../screens/ScreensPane";
import { useUiState } from "../ui";
import { CanvasPane } from "./CanvasPane";
import { ComponentsPane } from "./ComponentsPane";
import { Drawer, DrawerBar } from "./Drawer";
import { NeverParsed } from "./NeverParsed";
import { Inspector, TryIt } from "./panes";
import styles from "./Workspace.module.css";

type At = { x: number; y: number };

/** Three columns: screens and components | phone | properties. Or the flow being tried out. */
export function Workspace() {
  const mode = useUiState((s) => s.mode);
  const root = useDocumentState((s) => s.root);
  const [menuAt, setMenuAt] = useState<At | null>(null);
  const menu = useComponentMenu(menuAt !== null);
  const { store } = useDocument();
  useClipboardKeys();
  useKeys(() => {
    const lead = store.getState().selection.at(-1);
    const item = document.querySelector(`[data-canvas-item="${lead}"]`)?.getBoundingClientRect();
    if (item) setMenuAt({ x: item.left + 24, y: item.top + Math.min(item.height, 32) });
  });

  if (mode === "try") {
    return (
      <main className={styles.try}>
        <Suspense fallback={null}>
          <TryIt />
        </Suspense>
      </main>
    );
  }
  if (root === null) return <NeverParsed />;
  return (
    <>
      <Columns menu={menu} menuAt={menuAt} onMenu={setMenuAt} />
      <BlockDialog />
    </>
  );
}

function Columns({
  menu,
  menuAt,
  onMenu,
}: {
  menu: ReturnType<typeof useComponentMenu>;
  menuAt: At | null;
  onMenu: (at: At | null) => void;
}) {
  const t = useText();
  const { settings, changeSettings } = useShell();
  const { panels } = settings;
  // Sizes at first; afterwards the panels know them better than the settings.
  const [first] = useState(panels);
  const bottomOpen = useUiState((s) => s.bottomOpen);
  const focus = useUiState((s) => (s.focus?.on === "properties" ? s.focus.count : 0));
  const keep = (patch: Partial<typeof panels>) =>
    changeSettings({ panels: { ...settings.panels, ...patch } });
  const inspector = useMemo(() => <Inspector focus={focus} />, [focus]);

  return (
    <Group
      role="main"
      className={styles.columns}
      onLayoutChanged={(layout: Layout, meta) => {
        if (!meta.isUserInteraction) return;
        keep({ left: layout.left ?? first.left, right: layout.right ?? first.right });
      }}
    >
      <Panel id="left" defaultSize={`${first.left}%`} minSize={216} maxSize="34%">
        <div className={styles.left}>
          <div className={styles.screens}>
            <ScreensPane />
          </div>
          <div className={styles.components}>
            <ComponentsPane onMenu={onMenu} />
          </div>
        </div>
      </Panel>
      <Separator className={styles.upright} aria-label={t("editor.resizeLeft")} />
      <Panel id="middle" minSize={340}>
        <div className={styles.middle}>
          <Group
            orientation="vertical"
            className={styles.stack}
            onLayoutChanged={(layout: Layout, meta) => {
              if (meta.isUserInteraction && layout.bottom) keep({ bottom: layout.bottom });
            }}
          >
            <Panel id="canvas" minSize={220}>
              <CanvasPane menu={menu} menuAt={menuAt} onMenu={onMenu} />
            </Panel>
            {bottomOpen ? (
              <>
                <Separator className={styles.flat} aria-label={t("editor.resizeBottom")} />
                <Panel id="bottom" defaultSize={`${first.bottom}%`} minSize={110} maxSize="75%">
                  <Drawer />
                </Panel>
              </>
            ) : null}
          </Group>
          {bottomOpen ? null : <DrawerBar />}
        </div>
      </Panel>
      <Separator className={styles.upright} aria-label={t("editor.resizeRight")} />
      <Panel id="right" defaultSize={`${first.right}%`} minSize={250} maxSize="40%">
        <div className={styles.right}>
          <Suspense fallback={null}>{inspector}</Suspense>
        </div>
      </Panel>
    </Group>
  );
}
