import { TextAreaField, TextField } from "../../design";
import { useText } from "../../i18n";
import { countChars } from "../model/json";
import { type Spelling, spellingOf, useTextDraft } from "../useTextDraft";
import type { WidgetProps } from "./widget";

export interface TextSettingProps
  extends Pick<WidgetProps, "property" | "value" | "path" | "aside">,
    Partial<Spelling> {
  lines?: boolean;
  mono?: boolean;
  placeholder?: string;
  /** Says why this text would not do; it is handed over all the same, the checks have the say. */
  check?: (text: string) => string | undefined;
  inputMode?: "numeric" | "decimal" | "url";
  hideLabel?: boolean;
}

/** One text, with its counter and a draft of its own. */
export function TextSetting(props: TextSettingProps) {
  const { property, value, path, lines } = props;
  const { print, read } = { ...spellingOf(property, value), ...given(props) };
  const t = useText();
  const draft = useTextDraft(property, path, value, { print, read });
  const limit = property.shownChars;
  const counter = limit === null ? undefined : { used: countChars(draft.text), limit };
  const check = draft.text === "" ? undefined : props.check?.(draft.text);
  const common = {
    label: property.label,
    hideLabel: props.hideLabel ?? false,
    mono: props.mono ?? false,
    placeholder: props.placeholder ?? defaultText(property.default) ?? (property.help || undefined),
    aside: props.aside,
    title: explained(property, t),
    "aria-description": property.help || undefined,
    required: property.required,
    warning: draft.refused ? (check ?? t("inspector.notTaken")) : check,
    ...(counter ? { counter } : {}),
    ...(props.inputMode ? { inputMode: props.inputMode } : {}),
  };
  const { onKeyDown, ...control } = draft.control;
  return lines ? (
    <TextAreaField {...common} {...control} onKeyDown={onKeyDown} rows={3} />
  ) : (
    <TextField {...common} {...control} onKeyDown={onKeyDown} />
  );
}

/** A spelling of the widget's own goes before that of the kind. */
function given({ print, read }: Partial<Spelling>): Partial<Spelling> {
  return { ...(print && { print }), ...(read && { read }) };
}

/** What a setting is for, and its name in the file; for the tooltip. */
export function explained(
  { name, help }: { name: string; help: string },
  t: ReturnType<typeof useText>,
): string {
  return `${help} ${t("inspector.nameInFile", { name })}`.trim();
}

function defaultText(value: unknown): string | undefined {
  return value === null || value === "" ? undefined : String(value);
}

export function TextWidget(props: WidgetProps<"text">) {
  return <TextSetting {...props} />;
}

export function LongTextWidget(props: WidgetProps<"longText">) {
  return <TextSetting {...props} lines />;
}

export function TextOrLinesWidget(props: WidgetProps<"textOrLines">) {
  return <TextSetting {...props} lines />;
}
