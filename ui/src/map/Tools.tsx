import { Maximize, Minus, Plus, Spline } from "lucide-react";
import { Button, IconButton } from "../design";
import { useDocumentState } from "../document";
import { useScreenCommands } from "../editor/screens/useScreenCommands";
import { useText } from "../i18n";
import { useMap } from "./state";
import styles from "./Tools.module.css";
import type { MapView } from "./useMapView";

/** Adding to the map. */
function Make() {
  const t = useText();
  const map = useMap();
  const commands = useScreenCommands();
  const screen = useDocumentState((s) => s.screen);
  const several = useDocumentState((s) => s.screens.length > 1);
  return (
    <div className={styles.row}>
      <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => commands.add()}>
        {t("editor.addScreen")}
      </Button>
      <Button
        size="small"
        icon={<Spline size={14} aria-hidden />}
        isDisabled={screen === null || !several}
        onPress={() => {
          if (screen !== null) map.store.setState({ making: { from: screen, to: null } });
        }}
      >
        {t("map.connect")}
      </Button>
    </div>
  );
}

function Zoom({ view }: { view: MapView }) {
  const t = useText();
  return (
    <div className={styles.zoom}>
      <IconButton
        size="small"
        label={t("map.zoomOut")}
        keys="−"
        icon={<Minus size={15} aria-hidden />}
        onPress={view.zoomOut}
      />
      <IconButton
        size="small"
        label={t("map.zoomIn")}
        keys="+"
        icon={<Plus size={15} aria-hidden />}
        onPress={view.zoomIn}
      />
      <IconButton
        size="small"
        label={t("map.fit")}
        keys="0"
        icon={<Maximize size={14} aria-hidden />}
        onPress={view.fit}
      />
    </div>
  );
}

export const Tools = { Make, Zoom };
