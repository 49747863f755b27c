import { useQuery } from "@tanstack/react-query";
import { Wrench } from "lucide-react";
import { Button, toast } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";

/** Mends all problems that have one certain answer; nothing where there are none. The number is that
 * of Rust's plan, which leaves out what would bring up an error and takes in what is uncovered; until
 * it is known, and where making the plan takes long, there is none. */
export function FixAllButton() {
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
  if (sure === 0 || plan.data === 0) return null;
  const press = async () => {
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
  return (
    <Button size="small" icon={<Wrench size={14} aria-hidden />} onPress={() => void press()}>
      {plan.data ? t("problems.fixAllCounted", { count: plan.data }) : t("problems.fixAll")}
    </Button>
  );
}
