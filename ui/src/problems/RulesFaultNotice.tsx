import { Button, Callout } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";
import styles from "./problems.module.css";

/** Says that the `flowsmith.toml` above the file cannot be used; nothing where all is well. */
export function RulesFaultNotice() {
  const t = useText();
  const document = useDocument();
  const fault = useDocumentState((state) => state.rulesFault);
  if (!fault) return null;
  return (
    <div className={styles.notice}>
      <Callout
        tone="warn"
        title={t("problems.rulesFault")}
        actions={
          <Button size="small" onPress={() => void document.rereadRules()}>
            {t("problems.rulesFault.again")}
          </Button>
        }
      >
        {t("problems.rulesFault.help", { path: fault.path, reason: fault.reason })}
      </Callout>
    </div>
  );
}
