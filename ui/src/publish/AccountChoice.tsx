import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Failure } from "../app/Failure";
import { cloudLists } from "../connections/lists";
import { Callout, Select } from "../design";
import { useText } from "../i18n";

export interface ChosenAccount {
  connection: string | null;
  account: string | null;
}

/** Which connection, and which of its accounts. What is the only one is chosen already. */
export function AccountChoice({
  value,
  onChange,
  isDisabled = false,
}: {
  value: ChosenAccount;
  onChange: (value: ChosenAccount) => void;
  isDisabled?: boolean;
}) {
  const t = useText();
  const connections = useQuery(cloudLists.connections());
  const first = connections.data?.[0]?.connection.id ?? null;
  const connection = value.connection ?? first;
  const accounts = useQuery({
    ...cloudLists.accounts(connection ?? ""),
    enabled: connection !== null,
  });
  const only = accounts.data?.[0]?.id ?? null;
  useEffect(() => {
    if (connection !== null && value.account === null && only !== null) {
      onChange({ connection, account: only });
    }
  }, [connection, value.account, only, onChange]);
  return (
    <>
      <Select
        label={t("publish.connection")}
        isDisabled={isDisabled || connections.isPending}
        options={(connections.data ?? []).map(({ connection: one }) => ({
          id: one.id,
          label: one.name,
          description: one.region,
        }))}
        value={connection}
        onChange={(next) => onChange({ connection: next, account: null })}
      />
      {connections.error ? <Failure error={connections.error} /> : null}
      {accounts.error ? (
        <Failure error={accounts.error} onRetry={() => accounts.refetch()} />
      ) : accounts.data?.length === 0 ? (
        <Callout tone="warn" title={t("account.none.title")}>
          {t("account.none.body")}
        </Callout>
      ) : (
        <Select
          label={t("publish.account")}
          isDisabled={isDisabled || accounts.isPending}
          placeholder={t(accounts.isPending ? "publish.account.reading" : "publish.account.choose")}
          options={(accounts.data ?? []).map((one) => ({
            id: one.id,
            label: one.name,
            description: [one.wabaId, ...one.phoneNumbers].join(" · "),
          }))}
          value={value.account}
          onChange={(account) => onChange({ connection, account })}
        />
      )}
    </>
  );
}
