import { useText } from "../i18n";
import { call } from "../platform";
import { ConfirmDialog } from "./ConfirmDialog";
import { endOf, type FlowTarget } from "./target";

/** Deletes a draft from the account. Files on this computer stay. */
export default function DeleteDialog({
  target,
  onDone,
  onClose,
}: {
  target: FlowTarget;
  onDone: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useText();
  const { name, accountName: account } = target;
  return (
    <ConfirmDialog
      title={t("publish.delete.title", { name })}
      facts={[
        { tone: "error", text: t("publish.delete.final", { account }) },
        { tone: "info", text: t("publish.delete.local") },
      ]}
      action={t("publish.delete.action")}
      failed={t("publish.delete.failed")}
      done={t("publish.delete.done", { name })}
      run={() => call("delete_flow", { ...endOf(target), name })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
