import { TextAreaField, TextField } from "../../design";
import { useText } from "../../i18n";
import { countChars, type Json } from "../model/json";
import { useWrite } from "../subject";
import { useDraft } from "../useDraft";
import type { WidgetProps } from "./widget";

export interface TextSettingProps
  extends Pick<WidgetProps, "property" | "value" | "path" | "aside"> {
  lines?: boolean;
  mono?: boolean;
  placeholder?: string;
  /** Says why this text would not do; it is handed over all the same, the checks have the say. */
  check?: (text: string) => string | undefined;
  inputMode?: "numeric" | "decimal" | "url";
  hideLabel?: boolean;
  /** Text to value; `null` when the text is no such value and must not be handed over. */
  read?: (text: string) => Json | null;
  /** Value to text. */
  print?: (value: Json | undefined) => string;
}

const printText = (value: Json | undefined) =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** One text, with its counter and a draft of its own. */
export function TextSetting(props: TextSettingProps) {
  const { property, value, path, lines, read, print = printText } = props;
  const t = useText();
  const write = useWrite(property.label);
  const draft = useDraft({
    value: print(value),
    show: (text) => {
      const shown = read ? read(text) : text;
      if (shown !== null) write.show(path, shown);
    },
    commit: (text) => {
      const next = read ? read(text) : text;
      // An empty optional setting leaves the file; a required one stays, empty, and is a problem.
      const gone = text === "" && !property.required;
      if (next === null && !gone) return null;
      const done = gone ? write.unset(path) : write.set(path, next, "typing");
      return done.finally(() => {
        if (!draft.waiting()) write.settle(path);
      });
    },
  });
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

/** Text, or one text per paragraph; it stays in the shape the file has. */
export function TextOrLinesWidget(props: WidgetProps<"textOrLines">) {
  const { value } = props;
  const paragraphs =
    Array.isArray(value) &&
    value.every((item): item is string => typeof item === "string" && !item.includes("\n"));
  if (!paragraphs) return <TextSetting {...props} lines />;
  return (
    <TextSetting
      {...props}
      lines
      print={(list) => (Array.isArray(list) ? list.join("\n") : "")}
      read={(text) => text.split("\n")}
    />
  );
}
