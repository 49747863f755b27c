import { useQuery } from "@tanstack/react-query";
import { queries } from "../../app/queries";
import { type BlockView, call } from "../../platform";

const KEY = ["blocks"];
const NONE: BlockView[] = [];

/** The person's own blocks by name, then those that come along. */
export function useBlocks(): BlockView[] {
  const { data } = useQuery(
    {
      queryKey: KEY,
      queryFn: () => call("blocks", {}),
      staleTime: Number.POSITIVE_INFINITY,
    },
    queries,
  );
  return data ?? NONE;
}

/** After one was saved, renamed, deleted or brought back. */
export const blocksChanged = () => queries.invalidateQueries({ queryKey: KEY });

/** What stands for a block where an edit inserts or pastes; Rust puts its JSON in. */
export const standIn = (id: string) => JSON.stringify({ $block: id });
