import { ChevronDown, ChevronUp } from "lucide-react";
import { Suspense } from "react";
import { useShell } from "../../app/shell";
import { IconButton, Tabs } from "../../design";
import { useText } from "../../i18n";
import { type BottomTab, useUi, useUiState } from "../ui";
import styles from "./Pane.module.css";
import { ProblemBadges } from "./ProblemBadges";
import { ProblemsList, SourcePane } from "./panes";

/** Opens or closes the drawer, and remembers it. */
export function useDrawer(): (open: boolean, tab?: BottomTab) => void {
  const ui = useUi();
  const { settings, changeSettings } = useShell();
  return (open, tab) => {
    ui.setState(tab ? { bottomOpen: open, bottomTab: tab } : { bottomOpen: open });
    if (settings.panels.bottomOpen !== open) {
      changeSettings({ panels: { ...settings.panels, bottomOpen: open } });
    }
  };
}

/** Problems and JSON below the phone. */
export function Drawer() {
  const t = useText();
  const ui = useUi();
  const tab = useUiState((s) => s.bottomTab);
  const drawer = useDrawer();
  return (
    <Tabs<BottomTab>
      label={t("editor.drawer")}
      className={styles.drawer}
      value={tab}
      onChange={(bottomTab) => ui.setState({ bottomTab })}
      actions={
        <IconButton
          label={t("editor.closeDrawer")}
          icon={<ChevronDown size={16} aria-hidden />}
          size="small"
          onPress={() => drawer(false)}
        />
      }
      tabs={[
        {
          id: "problems",
          label: t("editor.problems"),
          aside: <ProblemBadges />,
          content: (
            <div className={styles.scroll}>
              <Suspense fallback={null}>
                <ProblemsList />
              </Suspense>
            </div>
          ),
        },
        {
          id: "json",
          label: t("editor.json"),
          content: (
            <Suspense fallback={null}>
              <SourcePane />
            </Suspense>
          ),
        },
      ]}
    />
  );
}

/** The closed drawer. */
export function DrawerBar() {
  const t = useText();
  const drawer = useDrawer();
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className={styles.barTab}
        aria-expanded={false}
        onClick={() => drawer(true, "problems")}
      >
        {t("editor.problems")}
        <ProblemBadges />
      </button>
      <button
        type="button"
        className={styles.barTab}
        aria-expanded={false}
        onClick={() => drawer(true, "json")}
      >
        {t("editor.json")}
      </button>
      <span className={styles.spacer} />
      <IconButton
        label={t("editor.openDrawer")}
        icon={<ChevronUp size={16} aria-hidden />}
        size="small"
        onPress={() => drawer(true)}
      />
    </div>
  );
}
