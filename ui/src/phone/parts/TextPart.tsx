import type { ReactNode } from "react";
import { cx } from "../../design/cx";
import { type Drawing, listOf, textOf } from "../drawing";
import { withMarks } from "../markup";
import styles from "./TextPart.module.css";

const KINDS: Record<string, string | undefined> = {
  TextHeading: styles.heading,
  TextSubheading: styles.subheading,
  TextBody: styles.body,
  TextCaption: styles.caption,
};

/** TextHeading, TextSubheading, TextBody and TextCaption. */
export function TextPart({ type, props, live }: Drawing) {
  const text = textOf(props.text);
  const weight = textOf(props["font-weight"]);
  const marked = props.markdown === true;
  const Tag =
    live && type === "TextHeading" ? "h2" : live && type === "TextSubheading" ? "h3" : "p";
  const lines: ReactNode = marked
    ? (Array.isArray(props.text) ? listOf(props.text).map(textOf) : [text]).map((line, at) => (
        // Lines of a text have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span className={styles.line} key={at}>
          {withMarks(line)}
        </span>
      ))
    : text;
  return (
    <Tag
      dir="auto"
      className={cx(
        styles.text,
        KINDS[type],
        weight.includes("bold") && styles.bold,
        weight.includes("italic") && styles.italic,
        props.strikethrough === true && styles.struck,
      )}
    >
      {text === "" ? "\u00a0" : lines}
    </Tag>
  );
}
