import { TextField } from "../../design";
import { useText } from "../../i18n";
import { useSubject, useWrite } from "../subject";
import { useDraft } from "../useDraft";
import { explained } from "../widgets/TextWidget";
import type { WidgetProps } from "../widgets/widget";

const SCREEN_ID = /^[A-Za-z_]+$/;

/** The id of a screen. Changing it takes every navigation, route and reference along. */
export function ScreenIdSetting({ property, value, path }: WidgetProps<"screenId">) {
  const t = useText();
  const { node } = useSubject();
  const write = useWrite(property.label);
  const held = typeof value === "string" ? value : "";
  const draft = useDraft({
    value: held,
    whole: true,
    commit: (id) =>
      held === "" || path !== "/id"
        ? write.set(path, id)
        : write.edit([{ kind: "renameScreen", node, id }]),
  });
  const { onKeyDown, ...control } = draft.control;
  const odd = draft.text !== "" && !SCREEN_ID.test(draft.text);
  return (
    <TextField
      label={property.label}
      description={t("inspector.renameHelp")}
      title={explained(property, t)}
      warning={
        draft.refused ? t("inspector.notTaken") : odd ? t("inspector.oddScreenId") : undefined
      }
      mono
      required
      {...control}
      onKeyDown={onKeyDown}
    />
  );
}
