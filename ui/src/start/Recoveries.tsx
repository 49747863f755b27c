import { LifeBuoy } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useDesk, useDeskState } from "../app/deskContext";
import { useShell } from "../app/shell";
import { tell } from "../app/tell";
import { ago } from "../app/words";
import { AlertDialog, Button } from "../design";
import { useText } from "../i18n";
import { call, type RecoveryView } from "../platform";
import styles from "./Recoveries.module.css";

/** Work of a run that did not end well, offered back. Nothing of it goes without a question. */
export function Recoveries() {
  const t = useText();
  const intl = useIntl();
  const desk = useDesk();
  const { info } = useShell();
  const done = useDeskState((state) => state.settledRecoveries);
  const [asking, setAsking] = useState<RecoveryView | null>(null);
  const offered = info.recoveries.filter((recovery) => !done.includes(recovery.id));
  if (offered.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="recoveries">
      <LifeBuoy size={18} aria-hidden className={styles.icon} />
      <div className={styles.content}>
        <h2 id="recoveries" className={styles.title}>
          {t("start.recovery.title")}
        </h2>
        <p className={styles.body}>{t("start.recovery.body")}</p>
        <ul>
          {offered.map((recovery) => (
            <li key={recovery.id} className={styles.row}>
              <span className={styles.name} title={recovery.path ?? undefined}>
                {recovery.name}
              </span>
              <span className={styles.when}>{ago(intl, recovery.savedAt, Date.now())}</span>
              <Button
                size="small"
                kind="quiet"
                aria-label={t("start.recovery.discardNamed", { name: recovery.name })}
                onPress={() => setAsking(recovery)}
              >
                {t("start.recovery.discard")}
              </Button>
              <Button
                size="small"
                aria-label={t("start.recovery.restoreNamed", { name: recovery.name })}
                onPress={async () => {
                  const restore = () => call("recover", { recovery: recovery.id });
                  if (await desk.open(restore, "recovery")) desk.settleRecovery(recovery.id);
                }}
              >
                {t("start.recovery.restore")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <AlertDialog
        isOpen={asking !== null}
        title={t("start.recovery.sure", { name: asking?.name ?? "" })}
        actions={[
          { label: t("app.cancel"), autoFocus: true, onPress: () => setAsking(null) },
          {
            label: t("start.recovery.discard"),
            kind: "danger",
            onPress: () => {
              if (asking === null) return;
              call("discard_recovery", { recovery: asking.id })
                .then(() => desk.settleRecovery(asking.id))
                .catch(tell);
              setAsking(null);
            },
          },
        ]}
      >
        {t("start.recovery.sureBody")}
      </AlertDialog>
    </section>
  );
}
