import { Suspense } from "react";
import type { MenuGroup } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { Canvas } from "../canvas/Canvas";
import { NoScreens } from "../screens/NoScreens";
import { useUiState } from "../ui";
import { CanvasBar } from "./CanvasBar";
import styles from "./CanvasPane.module.css";
import { FaultNotice } from "./FaultNotice";
import { FlowMap } from "./panes";

/** The phone, with the settings of how it is drawn; or the map of all screens. */
export function CanvasPane(props: {
  menu: readonly MenuGroup[];
  menuAt: { x: number; y: number } | null;
  onMenu: (at: { x: number; y: number } | null) => void;
}) {
  const empty = useDocumentState((s) => s.screens.length === 0);
  const mode = useUiState((s) => s.mode);
  const t = useText();
  if (mode === "map") {
    return (
      <div className={styles.pane}>
        <FaultNotice />
        <Suspense fallback={null}>
          <FlowMap />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={styles.pane}>
      <CanvasBar />
      <FaultNotice />
      {empty ? <NoScreens>{t("editor.noScreensHelp")}</NoScreens> : <Canvas {...props} />}
    </div>
  );
}
