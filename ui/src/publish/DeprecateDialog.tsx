import { useText } from "../i18n";
import { call } from "../platform";
import { ConfirmDialog } from "./ConfirmDialog";
import { endOf, type FlowTarget } from "./target";

/** Ends a published Flow for good. */
export default function DeprecateDialog({
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
      title={t("publish.deprecate.title", { name })}
      facts={[
        { tone: "error", text: t("publish.deprecate.final") },
        { tone: "warn", text: t("publish.deprecate.listed", { account }) },
        { tone: "info", text: t("publish.deprecate.answers") },
      ]}
      action={t("publish.deprecate.action")}
      failed={t("publish.deprecate.failed")}
      done={t("publish.deprecate.done", { name })}
      run={() => call("deprecate_flow", { ...endOf(target), name })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
