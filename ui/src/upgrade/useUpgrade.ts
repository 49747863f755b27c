import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { OpenDocument } from "../document";
import { call, type UpgradeView } from "../platform";

/** Plans on opening, and upgrades as one step of the history. */
export function useUpgrade(document: OpenDocument, onDone: (done: UpgradeView) => void) {
  const { session } = document;
  const plan = useMutation({
    mutationFn: async () => {
      await document.settle();
      return call("upgrade_plan", { session, to: null });
    },
  });
  const { mutate: makePlan } = plan;
  const upgrade = useMutation({
    mutationFn: (label: string) => document.upgrade(label),
    // What failed was told; the plan stands.
    onSuccess: (done) => done && onDone(done),
  });
  useEffect(() => {
    makePlan();
  }, [makePlan]);
  const replan = useCallback(() => makePlan(), [makePlan]);
  return { plan, upgrade, replan };
}
