import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useDeskState } from "../app/deskContext";
import { Failure } from "../app/Failure";
import type { LifecycleDialog } from "../app/shell";
import { Button, Callout, Dialog, SegmentedControl } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";
import { type Category, call } from "../platform";
import { AccountChoice, type ChosenAccount } from "./AccountChoice";
import { ExistingFlow } from "./ExistingFlow";
import { faultsOf, type NewFlow, NewFlowFields } from "./NewFlowFields";
import { Outcome } from "./Outcome";
import { useCreate } from "./useCreate";

/** Gives the document its Flow in an account: a new draft, or one that is there already. */
export default function CreateDialog({
  next,
  onDone,
  onNext,
  onClose,
}: {
  /** What was really wanted, when a Flow in an account must come first. */
  next: LifecycleDialog | null;
  onDone: () => Promise<void>;
  onNext: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const document = useDocument();
  const progress = useDeskState((state) => state.progress);
  const linked = useDocumentState((state) => state.link);
  const name = useDocumentState((state) => state.name);
  const { create, link, unlink, busy } = useCreate(document, onDone);
  const [place, setPlace] = useState<ChosenAccount>({ connection: null, account: null });
  const [where, setWhere] = useState<"new" | "existing">("new");
  const proposed = useQuery({
    queryKey: ["proposed_category", document.session],
    queryFn: () => call("proposed_category", { session: document.session }),
    gcTime: 0,
  });
  const [flowName, setFlowName] = useState(name);
  // Null: as proposed.
  const [categories, setCategories] = useState<Category[] | null>(null);
  const fresh: NewFlow = {
    name: flowName,
    categories: categories ?? (proposed.data ? [proposed.data] : []),
  };
  const setFresh = (next: NewFlow) => {
    setFlowName(next.name);
    if (next.categories !== fresh.categories) setCategories(next.categories);
  };
  const [existing, setExisting] = useState<{ flow: string; name: string } | null>(null);
  const [checked, setChecked] = useState(false);
  const choosePlace = useCallback((value: ChosenAccount) => {
    setPlace(value);
    setExisting(null);
  }, []);

  const submit = () => {
    setChecked(true);
    if (busy || create.data || place.account === null) return;
    if (where === "existing") {
      if (existing === null) return;
      const after = next === null ? onClose : onNext;
      link.mutate({ place, ...existing }, { onSuccess: after });
      return;
    }
    const faults = faultsOf(fresh);
    if (faults.name === null && faults.categories === null) create.mutate({ place, flow: fresh });
  };

  if (create.data) {
    const goesOn = next !== null && create.data.problems.length === 0;
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t("publish.create.done")}
        footer={
          goesOn ? (
            <>
              <Button onPress={onClose}>{t("publish.later")}</Button>
              <Button kind="primary" autoFocus onPress={onNext}>
                {t("publish.goOn")}
              </Button>
            </>
          ) : (
            <Button kind="primary" autoFocus onPress={onClose}>
              {t("app.done")}
            </Button>
          )
        }
      >
        <Outcome result={create.data} onGo={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      locked={busy}
      title={t("publish.create.title")}
      subtitle={t("publish.create.subtitle")}
      footnote={busy ? (progress ?? t("publish.working")) : undefined}
      onSubmit={submit}
      footer={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {t("app.cancel")}
          </Button>
          <Button kind="primary" type="submit" busy={create.isPending || link.isPending}>
            {t(where === "new" ? "publish.create.action" : "publish.existing.action")}
          </Button>
        </>
      }
    >
      {linked ? (
        <Callout
          tone="info"
          actions={
            <Button
              size="small"
              isDisabled={busy}
              onPress={() => unlink.mutate(undefined, { onSuccess: onClose })}
            >
              {t("publish.unlink")}
            </Button>
          }
        >
          {t("publish.create.linked", { flow: linked.flowName, account: linked.accountName })}
        </Callout>
      ) : null}
      <AccountChoice value={place} onChange={choosePlace} isDisabled={busy} />
      <SegmentedControl
        label={t("publish.where")}
        value={where}
        onChange={setWhere}
        segments={[
          { id: "new", label: t("publish.where.new"), disabled: busy },
          { id: "existing", label: t("publish.where.existing"), disabled: busy },
        ]}
      />
      {where === "new" ? (
        <NewFlowFields value={fresh} onChange={setFresh} checked={checked} disabled={busy} />
      ) : (
        <ExistingFlow
          place={place}
          value={existing?.flow ?? null}
          onChange={(flow, chosen) => setExisting({ flow, name: chosen })}
          isDisabled={busy}
        />
      )}
      {create.error ? <Failure error={create.error} title={t("publish.create.failed")} /> : null}
      {link.error ? <Failure error={link.error} title={t("publish.existing.failed")} /> : null}
      {unlink.error ? <Failure error={unlink.error} /> : null}
    </Dialog>
  );
}
