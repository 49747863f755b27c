import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { OpenDocument } from "../document";
import { asWireError, call } from "../platform";

/** Plans on opening, publishes by that plan, and plans anew when the account moved meanwhile. */
export function usePublish(document: OpenDocument, onDone: () => Promise<void>) {
  const { session } = document;
  const [outdated, setOutdated] = useState(false);
  const [plannedAt, setPlannedAt] = useState<number | null>(null);
  const plan = useMutation({
    mutationFn: async () => {
      await document.settle();
      return call("plan_publish", { session });
    },
    onSuccess: () => setPlannedAt(Date.now()),
  });
  const { mutate: makePlan } = plan;
  const publish = useMutation({
    mutationFn: (token: string) => call("publish", { session, token }),
    // Half done is possible too: sent, but not published.
    onSettled: onDone,
    onError: (error) => {
      if (asWireError(error).code !== "plan-outdated") return;
      setOutdated(true);
      makePlan();
    },
  });
  useEffect(() => {
    makePlan();
  }, [makePlan]);
  const replan = useCallback(() => makePlan(), [makePlan]);
  return { plan, publish, outdated, plannedAt, replan };
}
