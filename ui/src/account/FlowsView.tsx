import { useQuery } from "@tanstack/react-query";
import { Cable, RefreshCw } from "lucide-react";
import { useDesk } from "../app/deskContext";
import { Failure } from "../app/Failure";
import { cloudLists } from "../connections/lists";
import { Button, EmptyState, Select, Skeleton } from "../design";
import page from "../design/Page.module.css";
import { useText } from "../i18n";
import { AccountFlows } from "./AccountFlows";

/** The Flows of one account, with the choice of connection and account above them. */
export default function FlowsView({
  connection,
  account,
}: {
  /** `null`: the first there is. */
  connection: string | null;
  account: string | null;
}) {
  const t = useText();
  const desk = useDesk();
  const connections = useQuery(cloudLists.connections());
  const chosen = (connections.data ?? []).find(
    (one) => connection === null || one.connection.id === connection,
  )?.connection;
  const accounts = useQuery({
    ...cloudLists.accounts(chosen?.id ?? ""),
    enabled: chosen !== undefined,
  });
  const current = accounts.data?.find((one) => account === null || one.id === account);
  const flows = useQuery({
    ...cloudLists.flows(chosen?.id ?? "", current?.id ?? ""),
    enabled: chosen !== undefined && current !== undefined,
  });
  const show = (nextConnection: string, nextAccount: string | null) =>
    desk.show({ kind: "flows", connection: nextConnection, account: nextAccount });

  return (
    <>
      <header className={page.header}>
        <div className={page.titles}>
          <h1 className={page.title}>{current?.name ?? t("account.title")}</h1>
          <p className={page.subtitle}>
            {chosen
              ? [chosen.name, current?.wabaId, ...(current?.phoneNumbers ?? [])]
                  .filter(Boolean)
                  .join(" · ")
              : t("account.subtitle")}
          </p>
        </div>
        {(connections.data?.length ?? 0) > 1 && chosen ? (
          <Select
            className={page.choice}
            label={t("account.connection")}
            hideLabel
            options={(connections.data ?? []).map(({ connection: one }) => ({
              id: one.id,
              label: one.name,
              description: one.region,
            }))}
            value={chosen.id}
            onChange={(id) => show(id, null)}
          />
        ) : null}
        {(accounts.data?.length ?? 0) > 1 && chosen && current ? (
          <Select
            className={page.choice}
            label={t("account.account")}
            hideLabel
            options={(accounts.data ?? []).map((one) => ({
              id: one.id,
              label: one.name,
              description: one.wabaId,
            }))}
            value={current.id}
            onChange={(id) => show(chosen.id, id)}
          />
        ) : null}
        <Button
          icon={<RefreshCw size={14} aria-hidden />}
          isDisabled={!chosen}
          busy={flows.isFetching || accounts.isFetching}
          onPress={() => {
            void accounts.refetch();
            if (current) void flows.refetch();
          }}
        >
          {t("account.refresh")}
        </Button>
      </header>
      {body()}
    </>
  );

  function body() {
    if (connections.error) {
      return <Failure error={connections.error} onRetry={() => connections.refetch()} />;
    }
    if (connections.data?.length === 0) {
      return (
        <EmptyState
          icon={<Cable size={20} />}
          title={t("account.noConnection.title")}
          actions={
            <Button kind="primary" onPress={() => desk.show({ kind: "connections", adding: true })}>
              {t("app.nav.connect")}
            </Button>
          }
        >
          {t("account.noConnection.body")}
        </EmptyState>
      );
    }
    if (accounts.error) {
      return (
        <Failure
          error={accounts.error}
          title={t("account.failed", { name: chosen?.name ?? "" })}
          onRetry={() => accounts.refetch()}
        />
      );
    }
    if (accounts.data?.length === 0) {
      return (
        <EmptyState icon={<Cable size={20} />} title={t("account.none.title")}>
          {t("account.none.body")}
        </EmptyState>
      );
    }
    if (flows.error) {
      return (
        <Failure
          error={flows.error}
          title={t("account.failed", { name: current?.name ?? "" })}
          onRetry={() => flows.refetch()}
        />
      );
    }
    if (!chosen || !current || !flows.data) {
      return (
        <div role="status" className={page.waiting}>
          <span className="visually-hidden">{t("account.reading")}</span>
          <Skeleton width="46%" />
          <Skeleton width="62%" />
          <Skeleton width="38%" />
        </div>
      );
    }
    const place = {
      connection: chosen.id,
      connectionName: chosen.name,
      account: current.id,
      accountName: current.name,
    };
    return <AccountFlows key={current.id} place={place} flows={flows.data} />;
  }
}
