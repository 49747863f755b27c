import { useText } from "../i18n";
import type { Finished as FinishedFlow } from "../platform/generated";
import styles from "./PreviewPage.module.css";

/** The end of the flow: what the business would have received. */
export function Finished({ finished, onAgain }: { finished: FinishedFlow; onAgain: () => void }) {
  const t = useText();
  return (
    <section aria-label={t("phone.payload")} className={styles.finished}>
      <h2 role="status">{t("phone.finished")}</h2>
      <p>{t("phone.preview")}</p>
      <h3>{t("phone.payload")}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
      <pre className={styles.payload} tabIndex={0}>
        {JSON.stringify(finished.payload, null, 2)}
      </pre>
      <button type="button" className={styles.button} onClick={onAgain}>
        {t("phone.restart")}
      </button>
    </section>
  );
}
