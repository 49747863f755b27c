import { ReactFlowProvider } from "@xyflow/react";
import { Map as MapIcon } from "lucide-react";
import { useDocumentState } from "../document";
import { NoScreens } from "../editor/screens/NoScreens";
import { useText } from "../i18n";
import { FlowMapCanvas } from "./FlowMapCanvas";
import styles from "./MapPane.module.css";
import { useFlowMap } from "./useFlowMap";

/** The screens of the flow as cards, and the routes between them as arrows. */
export default function MapPane() {
  const empty = useDocumentState((s) => s.screens.length === 0);
  const drawn = useFlowMap();
  const t = useText();
  if (empty) return <NoScreens icon={<MapIcon size={22} />}>{t("map.emptyHelp")}</NoScreens>;
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
