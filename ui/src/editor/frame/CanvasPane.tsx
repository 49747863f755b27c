import { Plus } from "lucide-react";
import { Button, EmptyState, type MenuGroup } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { Canvas } from "../canvas/Canvas";
import { useScreenCommands } from "../screens/useScreenCommands";
import { CanvasBar } from "./CanvasBar";
import styles from "./CanvasPane.module.css";
import { FaultNotice } from "./FaultNotice";

/** The phone, with the settings of how it is drawn. */
export function CanvasPane(props: {
  menu: readonly MenuGroup[];
  menuAt: { x: number; y: number } | null;
  onMenu: (at: { x: number; y: number } | null) => void;
}) {
  const empty = useDocumentState((s) => s.screens.length === 0);
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
