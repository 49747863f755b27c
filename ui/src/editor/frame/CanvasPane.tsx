import { Plus } from "lucide-react";
import { Suspense } from "react";
import { Button, EmptyState, type MenuGroup } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { Canvas } from "../canvas/Canvas";
import { useScreenCommands } from "../screens/useScreenCommands";
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
      {empty ? <NoScreens /> : <Canvas {...props} />}
    </div>
  );
}

function NoScreens() {
  const t = useText();
  const commands = useScreenCommands();
  return (
    <div className={styles.empty}>
      <EmptyState
        title={t("editor.noScreens")}
        actions={
          <Button icon={<Plus size={15} aria-hidden />} onPress={commands.add}>
            {t("editor.addScreen")}
          </Button>
        }
      >
        {t("editor.noScreensHelp")}
      </EmptyState>
    </div>
  );
}
