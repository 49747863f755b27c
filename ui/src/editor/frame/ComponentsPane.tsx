import { Tabs } from "../../design";
import { useText } from "../../i18n";
import { LayersTree } from "../layers/LayersTree";
import { Palette } from "../palette/Palette";
import { type LeftTab, useUi, useUiState } from "../ui";
import styles from "./Pane.module.css";

/** What can be added, and what is there. */
export function ComponentsPane({ onMenu }: { onMenu: (at: { x: number; y: number }) => void }) {
  const t = useText();
  const ui = useUi();
  const tab = useUiState((s) => s.leftTab);
  return (
    <Tabs<LeftTab>
      label={t("editor.leftTabs")}
      className={styles.tabs}
      value={tab}
      onChange={(leftTab) => ui.setState({ leftTab })}
      tabs={[
        { id: "add", label: t("editor.add"), content: <Palette /> },
        { id: "layers", label: t("editor.layers"), content: <LayersTree onMenu={onMenu} /> },
      ]}
    />
  );
}
