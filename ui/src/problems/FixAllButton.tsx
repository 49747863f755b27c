import { Wrench } from "lucide-react";
import { Button, toast } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";

/** Mends all problems that have one certain answer; nothing where there are none. */
export function FixAllButton() {
  const t = useText();
  const document = useDocument();
  const sure = useDocumentState((state) => state.problems.filter((one) => one.sure).length);
  if (sure === 0) return null;
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
      {t("problems.fixAll", { count: sure })}
    </Button>
  );
}
