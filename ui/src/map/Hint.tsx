import { Callout } from "../design";
import { useText } from "../i18n";

/** Said while there is but one screen: how a second one is reached. */
export function Hint() {
  const t = useText();
  return (
    <Callout tone="info" title={t("map.oneScreen")}>
      {t("map.oneScreenHelp")}
    </Callout>
  );
}
