import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDocument } from "../document";
import { call, type NodeId } from "../platform";

/**
 * Asked of the document as it is when a line is drawn or a dialog opens: what the answer is for
 * changes it, and that is no reason to ask again.
 */
function useAsked() {
  const { session, store } = useDocument();
  const [revision] = useState(() => store.getState().revision);
  return { session, revision };
}

/** What could make a route between two screens; undefined while asked, and while one is missing. */
export function useRoutePlan(from: NodeId | null, to: NodeId | null) {
  const { session, revision } = useAsked();
  return useQuery({
    queryKey: ["plan_route", session, revision, from, to],
    queryFn: () => call("plan_route", { session, from: from ?? 0, to: to ?? 0, words: null }),
    enabled: from !== null && to !== null,
    gcTime: 60_000,
  });
}

/** What removing a route would do. */
export function useRemovalPlan(from: NodeId, to: NodeId) {
  const { session, revision } = useAsked();
  return useQuery({
    queryKey: ["plan_route_removal", session, revision, from, to],
    queryFn: () => call("plan_route_removal", { session, from, to }),
    gcTime: 60_000,
  });
}
