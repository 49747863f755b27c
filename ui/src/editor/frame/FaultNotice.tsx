import { CircleAlert } from "lucide-react";
import { Button } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { useUiState } from "../ui";
import styles from "./CanvasPane.module.css";
import { useDrawer } from "./useDrawer";

/** While the JSON does not parse: the phone shows the last good state, and says so. */
export function FaultNotice() {
  const t = useText();
  const fault = useDocumentState((s) => s.fault);
  const shown = useUiState((s) => s.bottomOpen && s.bottomTab === "json");
  const drawer = useDrawer();
  if (!fault) return null;
  const { line, column, message } = fault;
  return (
    <div role="alert" className={styles.notice}>
      <CircleAlert size={16} aria-hidden />
      <p>
        <strong>{t("editor.faultTitle")}</strong>
        {/* The JSON pane says where, when it is open. */}
        {shown ? " " : <span> {t("editor.faultAt", { line, column, message })} </span>}
        <span>{t("editor.faultOld")}</span>
      </p>
      {shown ? null : (
        <Button size="small" onPress={() => drawer(true, "json")}>
          {t("editor.faultShow")}
        </Button>
      )}
    </div>
  );
}
