import { TextField } from "../../design";
import { useText } from "../../i18n";
import { useSubject, useWrite } from "../subject";
import { useDraft } from "../useDraft";
import { explained } from "./TextWidget";
import type { WidgetProps } from "./widget";

/** Letters, digits and underscores, not starting with a digit, can be named in every reference. */
const REFERABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The name of a field. Changing it takes every reference along. */
export function FieldNameWidget({ property, value, path, aside }: WidgetProps<"fieldName">) {
  const t = useText();
  const { node } = useSubject();
  const write = useWrite(property.label);
  const draft = useDraft({
    value: typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value),
    whole: true,
    commit: (name) =>
      // Renaming means something only where there is a name, and only for the component's own.
      typeof value === "string" && value !== "" && path === "/name"
        ? write.edit([{ kind: "renameField", node, name }])
        : write.set(path, name),
  });
  const { onKeyDown, ...control } = draft.control;
  const odd = draft.text !== "" && !REFERABLE.test(draft.text);
  return (
    <TextField
      label={property.label}
      description={t("inspector.renameHelp")}
      title={explained(property, t)}
      warning={draft.refused ? t("inspector.notTaken") : odd ? t("inspector.oddName") : undefined}
      aside={aside}
      mono
      required={property.required}
      {...control}
      onKeyDown={onKeyDown}
    />
  );
}
