import { Button, Callout } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import styles from "./CanvasPane.module.css";
import { useDrawer } from "./Drawer";

/** While the JSON does not parse: the phone shows the last good state, and says so. */
export function FaultNotice() {
  const t = useText();
  const fault = useDocumentState((s) => s.fault);
  const drawer = useDrawer();
  if (!fault) return null;
  const { line, column, message } = fault;
  return (
    <div className={styles.notice}>
      <Callout
        tone="error"
        title={t("editor.faultTitle")}
        actions={
          <Button size="small" onPress={() => drawer(true, "json")}>
            {t("editor.faultShow")}
          </Button>
        }
      >
        <p>{t("editor.faultAt", { line, column, message })}</p>
        <p>{t("editor.faultOld")}</p>
      </Callout>
    </div>
  );
}
