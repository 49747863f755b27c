import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, FlaskConical, KeyRound, UserRound } from "lucide-react";
import { useState } from "react";
import { useDesk } from "../app/deskContext";
import { tell } from "../app/tell";
import { AlertDialog, Button, Chip, IconButton, Menu, type MenuEntry } from "../design";
import { useText } from "../i18n";
import { type ConnectionView, call } from "../platform";
import styles from "./ConnectionCard.module.css";
import { TestResult } from "./TestResult";
import { useConnectionTest } from "./useConnectionTest";

const icons = { sandbox: FlaskConical, keys: KeyRound, profile: UserRound };

/** One connection: how it signs in, where it goes, whether it works. */
export function ConnectionCard({
  view,
  onReplaceKeys,
}: {
  view: ConnectionView;
  onReplaceKeys: () => void;
}) {
  const t = useText();
  const desk = useDesk();
  const queries = useQueryClient();
  const { connection, hasSecret } = view;
  const { id, name, kind, region, endpoint } = connection;
  const test = useConnectionTest(id);
  const [asking, setAsking] = useState<"remove" | "deleteKeys" | null>(null);
  const change = useMutation({
    mutationFn: (what: "remove" | "deleteKeys") =>
      call(what === "remove" ? "remove_connection" : "delete_secret", { connection: id }),
    onSuccess: async () => {
      setAsking(null);
      queries.removeQueries({ queryKey: ["accounts", id] });
      await queries.invalidateQueries({ queryKey: ["connections"] });
    },
    onError: (error) => {
      setAsking(null);
      tell(error);
    },
  });
  const Icon = icons[kind.type];
  const about = {
    sandbox: t("connections.kind.sandbox"),
    keys: t(hasSecret ? "connections.kind.keys" : "connections.kind.noKeys"),
    profile: kind.type === "profile" ? t("connections.kind.profile", { name: kind.profile }) : "",
  }[kind.type];
  const entries: MenuEntry[] = [
    ...(kind.type === "keys"
      ? [
          { id: "replace", label: t("connections.keys.replace"), onAction: onReplaceKeys },
          {
            id: "deleteKeys",
            label: t("connections.keys.delete"),
            isDisabled: !hasSecret,
            onAction: () => setAsking("deleteKeys"),
          },
        ]
      : []),
    {
      id: "remove",
      label: t("connections.remove"),
      danger: true,
      onAction: () => setAsking("remove"),
    },
  ];
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden>
          <Icon size={17} />
        </span>
        <div className={styles.words}>
          <h2 className={styles.name}>
            {name}
            {kind.type === "sandbox" ? <Chip>{t("app.nav.offline")}</Chip> : null}
            {kind.type === "keys" && !hasSecret ? (
              <Chip tone="warn">{t("connections.keys.missing")}</Chip>
            ) : null}
          </h2>
          <p className={styles.about}>
            {[about, kind.type === "sandbox" ? null : region, endpoint].filter(Boolean).join(" · ")}
          </p>
        </div>
        <Button
          aria-label={t("connections.testNamed", { name })}
          busy={test.isFetching}
          onPress={() => test.refetch()}
        >
          {t("connections.test")}
        </Button>
        <Button
          aria-label={t("connections.flowsNamed", { name })}
          onPress={() => desk.show({ kind: "flows", connection: id, account: null })}
        >
          {t("connections.flows")}
        </Button>
        {kind.type === "sandbox" ? null : (
          <Menu label={t("connections.actionsFor", { name })} groups={[{ entries }]}>
            <IconButton
              label={t("connections.actionsFor", { name })}
              bare
              icon={<Ellipsis size={16} aria-hidden />}
            />
          </Menu>
        )}
      </div>
      <TestResult
        test={test}
        hasEndpoint={endpoint !== null}
        onReplaceKeys={kind.type === "keys" ? onReplaceKeys : null}
      />
      <AlertDialog
        isOpen={asking !== null}
        title={t(
          asking === "remove" ? "connections.remove.title" : "connections.keys.deleteTitle",
          {
            name,
          },
        )}
        locked={change.isPending}
        actions={[
          { label: t("app.cancel"), autoFocus: true, onPress: () => setAsking(null) },
          {
            label: t(
              asking === "remove" ? "connections.remove.action" : "connections.keys.deleteAction",
            ),
            kind: "danger",
            busy: change.isPending,
            onPress: () => asking && change.mutate(asking),
          },
        ]}
      >
        {t(asking === "remove" ? "connections.remove.body" : "connections.keys.deleteBody")}
      </AlertDialog>
    </article>
  );
}
