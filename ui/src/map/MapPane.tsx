import { ReactFlowProvider } from "@xyflow/react";
import { Map as MapIcon, Plus } from "lucide-react";
import { Button, EmptyState } from "../design";
import { useDocumentState } from "../document";
import { useScreenCommands } from "../editor/screens/useScreenCommands";
import { useText } from "../i18n";
import { FlowMapCanvas } from "./FlowMapCanvas";
import styles from "./MapPane.module.css";
import { useFlowMap } from "./useFlowMap";

/** The screens of the flow as cards, and the routes between them as arrows. */
export default function MapPane() {
  const empty = useDocumentState((s) => s.screens.length === 0);
  const drawn = useFlowMap();
  if (empty) return <NoScreens />;
  return (
    <div className={styles.pane}>
      {drawn ? (
        <ReactFlowProvider>
          <FlowMapCanvas drawn={drawn} />
        </ReactFlowProvider>
      ) : null}
    </div>
  );
}

function NoScreens() {
  const t = useText();
  const commands = useScreenCommands();
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={<MapIcon size={22} />}
        title={t("editor.noScreens")}
        actions={
          <Button icon={<Plus size={15} aria-hidden />} onPress={commands.add}>
            {t("editor.addScreen")}
          </Button>
        }
      >
        {t("map.emptyHelp")}
      </EmptyState>
    </div>
  );
}
