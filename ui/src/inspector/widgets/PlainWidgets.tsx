import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { useWrite } from "../subject";
import { useDraft } from "../useDraft";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

export function UrlWidget(props: WidgetProps<"url">) {
  const t = useText();
  return (
    <TextSetting
      {...props}
      mono
      inputMode="url"
      placeholder="https://example.com"
      check={(text) =>
        /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text) ? undefined : t("inspector.noUrl")
      }
    />
  );
}

export function PatternWidget(props: WidgetProps<"pattern">) {
  const t = useText();
  return (
    <TextSetting
      {...props}
      mono
      placeholder="^[A-Z]{2}[0-9]{4}$"
      check={(text) => (compiles(text) ? undefined : t("inspector.noPattern"))}
    />
  );
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/** What a Switch compares. */
export function SwitchValueWidget(props: WidgetProps<"switchValue">) {
  return <TextSetting {...props} mono placeholder="${form.field}" />;
}

export function ColorWidget(props: WidgetProps<"color">) {
  const { property, value, path } = props;
  const t = useText();
  const write = useWrite(property.label);
  const text = typeof value === "string" ? value : "";
  const valid = /^#[0-9a-f]{6}$/i.test(text);
  const swatch = useDraft({
    value: valid ? text.toLowerCase() : "#000000",
    commit: (color) => write.set(path, color.toUpperCase(), "typing"),
    show: (color) => write.show(path, color.toUpperCase()),
  });
  return (
    <div className={styles.color}>
      <TextSetting
        {...props}
        mono
        placeholder="#1EAC63"
        check={(typed) => (/^#[0-9a-f]{6}$/i.test(typed) ? undefined : t("inspector.noColor"))}
      />
      <input
        type="color"
        aria-label={t("inspector.pickColor", { label: property.label })}
        value={swatch.control.value}
        onChange={(event) => swatch.control.onChange(event.target.value)}
        onBlur={swatch.control.onBlur}
        className={styles.swatch}
      />
    </div>
  );
}
