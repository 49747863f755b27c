import { Wrench } from "lucide-react";
import { Button } from "../design";
import { useText } from "../i18n";
import { useFixAll } from "./useFixAll";

/** Mends all problems that have one certain answer; nothing where there are none. */
export function FixAllButton() {
  const t = useText();
  const { some, count, fixAll } = useFixAll();
  if (!some) return null;
  return (
    <Button size="small" icon={<Wrench size={14} aria-hidden />} onPress={() => void fixAll()}>
      {count ? t("problems.fixAllCounted", { count }) : t("problems.fixAll")}
    </Button>
  );
}
