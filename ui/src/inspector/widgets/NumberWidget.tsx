import { useText } from "../../i18n";
import type { PropertyView } from "../../platform";
import type { Json } from "../model/json";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

/** JSON's own spelling of a number: what is typed is what will stand in the file. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) : null;
}

function NumberSetting({ whole, ...props }: WidgetProps & { whole: boolean }) {
  const t = useText();
  const check = (text: string) => {
    const number = readNumber(text);
    if (number === null) return t("inspector.noNumber");
    if (whole && !Number.isInteger(number)) return t("inspector.noWholeNumber");
    return outside(number, props.property, t);
  };
  return (
    <TextSetting
      {...props}
      inputMode={whole ? "numeric" : "decimal"}
      read={readNumber as (text: string) => Json | null}
      check={check}
    />
  );
}

function outside(number: number, { min, max }: PropertyView, t: ReturnType<typeof useText>) {
  if (min !== null && number < min) return t("inspector.atLeast", { limit: min });
  if (max !== null && number > max) return t("inspector.atMost", { limit: max });
  return undefined;
}

export function NumberWidget(props: WidgetProps<"number">) {
  return <NumberSetting {...props} whole={false} />;
}

export function IntegerWidget(props: WidgetProps<"integer">) {
  return <NumberSetting {...props} whole />;
}
