import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useDesk } from "../app/deskContext";
import { Failure } from "../app/Failure";
import { Button, Callout, Skeleton } from "../design";
import page from "../design/Page.module.css";
import { useText } from "../i18n";
import type { ConnectionView as Connection } from "../platform";
import { AddDialog } from "./AddDialog";
import { ConnectionCard } from "./ConnectionCard";
import styles from "./ConnectionsView.module.css";
import { KeysDialog } from "./KeysDialog";
import { cloudLists } from "./lists";

/** Ways to AWS: what there is, whether it works, and new ones. */
export default function ConnectionsView({ adding }: { adding: boolean }) {
  const t = useText();
  const desk = useDesk();
  const connections = useQuery(cloudLists.connections());
  const keychain = useQuery(cloudLists.keychain());
  const [replacing, setReplacing] = useState<Connection | null>(null);
  const showAdding = (next: boolean) => desk.show({ kind: "connections", adding: next });
  return (
    <>
      <header className={page.header}>
        <div className={page.titles}>
          <h1 className={page.title}>{t("connections.title")}</h1>
          <p className={page.subtitle}>{t("connections.subtitle")}</p>
        </div>
        <Button
          kind="primary"
          icon={<Plus size={15} aria-hidden />}
          onPress={() => showAdding(true)}
        >
          {t("connections.add")}
        </Button>
      </header>
      {keychain.data?.usable === false ? (
        <div className={styles.keychain}>
          <Callout tone="warn" title={t("connections.noKeychain.title")}>
            <p>{t("connections.noKeychain.body")}</p>
            {keychain.data.reason ? <p className={styles.reason}>{keychain.data.reason}</p> : null}
          </Callout>
        </div>
      ) : null}
      {connections.error ? (
        <Failure error={connections.error} onRetry={() => connections.refetch()} />
      ) : connections.data ? (
        <ul className={styles.cards}>
          {connections.data.map((one) => (
            <li key={one.connection.id}>
              <ConnectionCard view={one} onReplaceKeys={() => setReplacing(one)} />
            </li>
          ))}
        </ul>
      ) : (
        <div className={page.waiting}>
          <Skeleton width="40%" />
        </div>
      )}
      {adding ? <AddDialog onClose={() => showAdding(false)} /> : null}
      {replacing ? (
        <KeysDialog connection={replacing.connection} onClose={() => setReplacing(null)} />
      ) : null}
    </>
  );
}
