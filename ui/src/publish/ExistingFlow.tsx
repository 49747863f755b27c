import { useQuery } from "@tanstack/react-query";
import { statusWords } from "../account/words";
import { Failure } from "../app/Failure";
import { cloudLists } from "../connections/lists";
import { Callout, Select } from "../design";
import { useText } from "../i18n";
import type { ChosenAccount } from "./AccountChoice";

/** A choice among the Flows an account has already; deprecated ones can take nothing. */
export function ExistingFlow({
  place: { connection, account },
  value,
  onChange,
  isDisabled,
}: {
  place: ChosenAccount;
  value: string | null;
  onChange: (flow: string, name: string) => void;
  isDisabled: boolean;
}) {
  const t = useText();
  const flows = useQuery({
    ...cloudLists.flows(connection ?? "", account ?? ""),
    enabled: connection !== null && account !== null,
  });
  const usable = (flows.data ?? []).filter((flow) => flow.status !== "DEPRECATED");
  if (flows.error) return <Failure error={flows.error} onRetry={() => flows.refetch()} />;
  if (flows.data && usable.length === 0) {
    return <Callout tone="info" title={t("publish.existing.none")} />;
  }
  return (
    <Select
      label={t("publish.existing")}
      placeholder={t("publish.existing.choose")}
      description={t("publish.existing.about")}
      isDisabled={isDisabled || !flows.data}
      options={usable.map((flow) => ({
        id: flow.id,
        label: flow.name,
        description: `${statusWords(t, flow.status).words} · ${flow.id}`,
      }))}
      value={value}
      onChange={(id) => onChange(id, usable.find((flow) => flow.id === id)?.name ?? id)}
    />
  );
}
