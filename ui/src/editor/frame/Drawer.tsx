import { ChevronDown, ChevronUp } from "lucide-react";
import { Suspense } from "react";
import { IconButton, Tabs } from "../../design";
import { useText } from "../../i18n";
import { type BottomTab, useUi, useUiState } from "../ui";
import styles from "./Pane.module.css";
import { ProblemBadges } from "./ProblemBadges";
import { FindPane, ProblemsList, SourcePane } from "./panes";
import { useDrawer } from "./useDrawer";

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
                <ProblemsList
                  onGo={(problem) => {
                    // A component is seen on the phone only.
                    if (problem.component !== null) ui.setState({ mode: "design" });
                  }}
                />
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
        {
          id: "find",
          label: t("find.title"),
          content: (
            <Suspense fallback={null}>
              <FindPane />
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
      <button
        type="button"
        className={styles.barTab}
        aria-expanded={false}
        onClick={() => drawer(true, "find")}
      >
        {t("find.title")}
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
