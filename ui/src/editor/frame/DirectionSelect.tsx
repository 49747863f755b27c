import { Select } from "../../design";
import { useText } from "../../i18n";
import type { PhoneDirection } from "../../phone";
import { useUi, useUiState } from "../ui";

/** Which way the drawn phone reads; the tool around it does not turn with it. */
export function DirectionSelect() {
  const t = useText();
  const ui = useUi();
  const direction = useUiState((s) => s.phoneDirection);
  return (
    <Select<PhoneDirection>
      label={t("phone.direction")}
      hideLabel
      value={direction}
      onChange={(phoneDirection) => ui.setState({ phoneDirection })}
      options={[
        { id: "auto", label: t("phone.direction.auto") },
        { id: "ltr", label: t("phone.direction.ltr") },
        { id: "rtl", label: t("phone.direction.rtl") },
      ]}
    />
  );
}
