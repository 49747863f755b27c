import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../app/Failure";
import { Button, Dialog, toast } from "../design";
import { useText } from "../i18n";
import type { Connection } from "../platform";
import { keysComplete, NO_KEYS, SecretFields } from "./SecretFields";
import { sendKeys } from "./sendKeys";

/** Puts other keys in the place of a connection's present ones. */
export function KeysDialog({
  connection,
  onClose,
}: {
  connection: Connection;
  onClose: () => void;
}) {
  const t = useText();
  const queries = useQueryClient();
  const [keys, setKeys] = useState(NO_KEYS);
  const replace = useMutation({
    mutationFn: async () => {
      const sending = sendKeys(connection.id, keys);
      setKeys(NO_KEYS);
      await sending;
    },
    onSuccess: async () => {
      queries.removeQueries({ queryKey: ["test", connection.id] });
      await queries.invalidateQueries({ queryKey: ["connections"] });
      toast({ tone: "ok", text: t("connections.keys.stored") });
      onClose();
    },
  });
  const complete = keysComplete(keys);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      locked={replace.isPending}
      title={t("connections.keys.title", { name: connection.name })}
      size="small"
      onSubmit={() => complete && replace.mutate()}
      footer={
        <>
          <Button isDisabled={replace.isPending} onPress={onClose}>
            {t("app.cancel")}
          </Button>
          <Button kind="primary" type="submit" isDisabled={!complete} busy={replace.isPending}>
            {t("connections.keys.store")}
          </Button>
        </>
      }
    >
      <SecretFields keys={keys} onChange={setKeys} disabled={replace.isPending} />
      {replace.error ? <Failure error={replace.error} /> : null}
    </Dialog>
  );
}
