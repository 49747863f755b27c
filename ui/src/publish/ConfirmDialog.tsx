import { useMutation } from "@tanstack/react-query";
import { Failure } from "../app/Failure";
import { AlertDialog, toast } from "../design";
import { useText } from "../i18n";
import { type FactLine, Facts } from "./Facts";

/** A step that cannot be undone: says so, asks once, does it, and says what became of it. */
export function ConfirmDialog({
  title,
  facts,
  action,
  failed,
  done,
  run,
  onDone,
  onClose,
}: {
  title: string;
  facts: FactLine[];
  action: string;
  /** Heads an error. */
  failed: string;
  /** Said once it is done. */
  done: string;
  run: () => Promise<unknown>;
  onDone: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useText();
  const act = useMutation({
    mutationFn: run,
    onSuccess: async () => {
      await onDone();
      toast({ tone: "ok", text: done });
      onClose();
    },
    // Refused often means that it stands otherwise than shown.
    onError: onDone,
  });
  return (
    <AlertDialog
      isOpen
      title={title}
      locked={act.isPending}
      actions={[
        { label: t("app.cancel"), autoFocus: true, onPress: onClose },
        { label: action, kind: "danger", busy: act.isPending, onPress: () => act.mutate() },
      ]}
    >
      <Facts facts={facts} />
      {act.error ? <Failure error={act.error} title={failed} /> : null}
    </AlertDialog>
  );
}
