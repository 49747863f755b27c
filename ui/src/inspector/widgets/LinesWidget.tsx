import { useText } from "../../i18n";
import type { Json } from "../model/json";
import { FreeWidget } from "./FreeWidget";
import { isDate } from "./PlainWidgets";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

type ListProps = Pick<WidgetProps, "property" | "value" | "path" | "aside" | "siblings">;

const isTexts = (value: Json | undefined): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string" && !item.includes("\n"));

/** A list of short texts, one per line: easy to read, easy to paste. */
function LinesSetting({
  check,
  placeholder,
  ...props
}: ListProps & { check?: (text: string) => string | undefined; placeholder?: string }) {
  if (props.value !== undefined && !isTexts(props.value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  return (
    <TextSetting
      {...props}
      lines
      mono
      {...(check ? { check } : {})}
      {...(placeholder ? { placeholder } : {})}
      print={(value) => (isTexts(value) ? value.join("\n") : "")}
      read={(text) => linesOf(text)}
    />
  );
}

export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function TextListWidget(props: WidgetProps<"textList">) {
  const t = useText();
  return <LinesSetting {...props} placeholder={t("inspector.onePerLine")} />;
}

export function DateListWidget(props: WidgetProps<"dateList">) {
  const t = useText();
  return (
    <LinesSetting
      {...props}
      placeholder={"2026-12-24\n2026-12-25"}
      check={(text) => {
        const wrong = linesOf(text).find((line) => !isDate(line));
        return wrong === undefined ? undefined : t("inspector.noDateLine", { line: wrong });
      }}
    />
  );
}
