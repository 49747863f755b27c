import { Suspense } from "react";
import { Callout } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import styles from "./NeverParsed.module.css";
import { SourcePane } from "./panes";

/** A file from which no Flow could be read yet: its text, and what is wrong with it. */
export function NeverParsed() {
  const t = useText();
  const fault = useDocumentState((s) => s.fault);
  return (
    <main className={styles.pane}>
      <div className={styles.notice}>
        <Callout tone="error" title={t("editor.neverTitle")}>
          {fault ? (
            <p>
              {t("editor.faultAt", {
                line: fault.line,
                column: fault.column,
                message: fault.message,
              })}
            </p>
          ) : null}
          <p>{t("editor.neverHelp")}</p>
        </Callout>
      </div>
      <div className={styles.source}>
        <Suspense fallback={null}>
          <SourcePane />
        </Suspense>
      </div>
    </main>
  );
}
