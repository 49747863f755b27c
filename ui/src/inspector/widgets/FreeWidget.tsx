import { TextAreaField } from "../../design";
import { useText } from "../../i18n";
import { type Json, jsonFault } from "../model/json";
import { useWrite } from "../subject";
import { useDraft } from "../useDraft";
import { explained } from "./TextWidget";
import type { WidgetProps } from "./widget";

/** Any JSON as text. Text that is no JSON stays in the field and is not handed over. */
export function FreeWidget({
  property,
  value,
  path,
  aside,
  hideLabel = false,
}: WidgetProps<"free"> & { hideLabel?: boolean }) {
  const t = useText();
  const write = useWrite(property.label);
  const draft = useDraft({
    value: printJson(value),
    commit: (text) => {
      if (text.trim() === "") return property.required ? null : write.unset(path);
      if (jsonFault(text) !== null) return null;
      return write.setText(path, text);
    },
  });
  const fault = draft.text.trim() === "" ? null : jsonFault(draft.text);
  const { onKeyDown, ...control } = draft.control;
  return (
    <TextAreaField
      label={property.label}
      hideLabel={hideLabel}
      error={fault === null ? undefined : t("inspector.noJson", { fault })}
      aside={aside}
      title={explained(property, t)}
      aria-description={property.help || undefined}
      mono
      rows={Math.min(10, Math.max(2, draft.text.split("\n").length))}
      {...control}
      onKeyDown={onKeyDown}
    />
  );
}

export function printJson(value: Json | undefined): string {
  return value === undefined ? "" : JSON.stringify(value, null, 2);
}
