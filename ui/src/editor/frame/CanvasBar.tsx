import { SegmentedControl } from "../../design";
import { useText } from "../../i18n";
import type { PhoneLook, PhoneTheme } from "../../phone";
import { useUi, useUiState } from "../ui";
import { ZoomControl } from "../zoom/ZoomControl";
import styles from "./CanvasPane.module.css";
import { DirectionSelect } from "./DirectionSelect";

/** Whose phone is drawn, in which colours, and which way it reads. */
export function CanvasBar() {
  const t = useText();
  const ui = useUi();
  const look = useUiState((s) => s.look);
  const theme = useUiState((s) => s.phoneTheme);
  return (
    <div className={styles.bar}>
      <SegmentedControl<PhoneLook>
        label={t("editor.phoneLook")}
        size="small"
        value={look}
        onChange={(next) => ui.setState({ look: next })}
        segments={[
          { id: "android", label: t("phone.android") },
          { id: "iphone", label: t("phone.iphone") },
        ]}
      />
      <SegmentedControl<PhoneTheme>
        label={t("editor.phoneTheme")}
        size="small"
        value={theme}
        onChange={(next) => ui.setState({ phoneTheme: next })}
        segments={[
          { id: "light", label: t("editor.light") },
          { id: "dark", label: t("editor.dark") },
        ]}
      />
      <DirectionSelect />
      {theme === "dark" ? <span className={styles.note}>{t("editor.darkNote")}</span> : null}
      <ZoomControl />
    </div>
  );
}
