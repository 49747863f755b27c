import { useMutation } from "@tanstack/react-query";
import { toast } from "../design";
import type { OpenDocument } from "../document";
import { useText } from "../i18n";
import { call } from "../platform";
import type { ChosenAccount } from "./AccountChoice";
import type { NewFlow } from "./NewFlowFields";

/** The three ways a document gets or loses its Flow in an account. */
export function useCreate(document: OpenDocument, onDone: () => Promise<void>) {
  const t = useText();
  const { session } = document;
  const create = useMutation({
    mutationFn: async ({ place, flow }: { place: ChosenAccount; flow: NewFlow }) => {
      await document.settle();
      const { connection, account } = complete(place);
      const { categories } = flow;
      return call("create_flow", {
        session,
        connection,
        account,
        name: flow.name.trim(),
        categories,
      });
    },
    // Half done is possible too: created, but its JSON not taken.
    onSettled: onDone,
  });
  const link = useMutation({
    mutationFn: async ({ place, flow }: { place: ChosenAccount; flow: string; name: string }) => {
      await document.settle();
      return call("link_flow", { session, ...complete(place), flow });
    },
    onSuccess: async (_, { name }) => {
      await onDone();
      toast({ tone: "ok", text: t("publish.existing.done", { name }) });
    },
  });
  const unlink = useMutation({
    mutationFn: () => call("unlink_flow", { session }),
    onSuccess: async () => {
      await onDone();
      toast({ tone: "ok", text: t("publish.unlink.done") });
    },
  });
  return { create, link, unlink, busy: create.isPending || link.isPending || unlink.isPending };
}

function complete({ connection, account }: ChosenAccount) {
  if (connection === null || account === null) throw new Error("no account is chosen");
  return { connection, account };
}
