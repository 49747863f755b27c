import { useQuery } from "@tanstack/react-query";
import { toast } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";

export interface FixAll {
  /** Something has one certain answer. */
  some: boolean;
  /**
   * How many are mended, by Rust's plan, which leaves out what would bring up an error and takes in
   * what is uncovered; until it is known, and where making the plan takes long, there is no number.
   */
  count: number | null;
  fixAll: () => Promise<void>;
}

/** Mends all problems that have one certain answer, and says how many it were. */
export function useFixAll(): FixAll {
  const t = useText();
  const document = useDocument();
  const sure = useDocumentState((state) => state.problems.filter((one) => one.sure).length);
  const revision = useDocumentState((state) => state.revision);
  const plan = useQuery({
    queryKey: ["fixable", document.session, revision, sure],
    queryFn: () => document.fixable(),
    enabled: sure > 0,
    gcTime: 0,
  });
  const fixAll = async () => {
    const label = t("problems.fixAllLabel");
    const fixed = await document.fixAll(label);
    if (fixed === null) return;
    if (fixed === 0) {
      toast({ tone: "info", text: t("problems.fixedNone") });
      return;
    }
    // Later, undo might take back something else.
    const { revision } = document.store.getState();
    const undo = () => {
      if (document.store.getState().revision === revision) void document.undo();
    };
    toast({
      tone: "ok",
      text: t("problems.fixed", { count: fixed }),
      action: { label: t("problems.undo"), onPress: undo },
    });
  };
  return { some: sure > 0 && plan.data !== 0, count: plan.data ?? null, fixAll };
}
