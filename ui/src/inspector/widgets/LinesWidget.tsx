import { useText } from "../../i18n";
import type { Json } from "../model/json";
import { FreeWidget } from "./FreeWidget";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

type ListProps = Pick<WidgetProps, "property" | "value" | "path" | "aside" | "siblings">;

export const isTexts = (value: Json | undefined): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string" && !item.includes("\n"));

/** A list of short texts, one per line: easy to read, easy to paste. */
function LinesSetting({
  placeholder,
  ...props
}: ListProps & { placeholder?: string; hideLabel?: boolean }) {
  if (props.value !== undefined && !isTexts(props.value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  return (
    <TextSetting
      {...props}
      lines
      mono
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

export function TextListWidget(props: WidgetProps<"textList"> & { hideLabel?: boolean }) {
  const t = useText();
  return <LinesSetting {...props} placeholder={t("inspector.onePerLine")} />;
}
