import { useMutation } from "@tanstack/react-query";
import { useDeskState } from "../app/deskContext";
import { Failure } from "../app/Failure";
import { Button, Dialog } from "../design";
import { useDocument } from "../document";
import { useText } from "../i18n";
import { call, type FlowLink } from "../platform";
import { type FactLine, Facts } from "./Facts";
import { Outcome } from "./Outcome";

/** Sends the document's JSON to the Flow it is linked to, without publishing. */
export default function UpdateDialog({
  link,
  onDone,
  onClose,
}: {
  link: FlowLink;
  onDone: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useText();
  const document = useDocument();
  const progress = useDeskState((state) => state.progress);
  const update = useMutation({
    mutationFn: async () => {
      await document.settle();
      return call("update_flow", { session: document.session });
    },
    onSettled: onDone,
  });
  const facts: FactLine[] =
    link.status === "PUBLISHED"
      ? [
          { tone: "warn", text: t("publish.fact.becomesDraft") },
          { tone: "info", text: t("publish.fact.oldMessages") },
        ]
      : [{ tone: "info", text: t("publish.fact.staysDraft") }];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      locked={update.isPending}
      title={
        update.data ? t("publish.update.done") : t("publish.update.title", { name: link.flowName })
      }
      subtitle={t("publish.place", { account: link.accountName, connection: link.connectionName })}
      footnote={update.isPending ? (progress ?? t("publish.working")) : undefined}
      footer={
        update.data ? (
          <Button kind="primary" autoFocus onPress={onClose}>
            {t("app.done")}
          </Button>
        ) : (
          <>
            <Button isDisabled={update.isPending} onPress={onClose}>
              {t("app.cancel")}
            </Button>
            <Button kind="primary" busy={update.isPending} onPress={() => update.mutate()}>
              {t("publish.update.action")}
            </Button>
          </>
        )
      }
    >
      {update.data ? <Outcome result={update.data} onGo={onClose} /> : <Facts facts={facts} />}
      {update.error ? <Failure error={update.error} title={t("publish.update.failed")} /> : null}
    </Dialog>
  );
}
