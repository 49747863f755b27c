import { cx } from "../../design/cx";
import { type Drawing, textOf, textsOf } from "../drawing";
import { Markdown } from "../markdown/Markdown";
import { useWritten, Words } from "../words";
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
  // While it is written its marks are letters.
  const written = useWritten("/text");
  const marked = props.markdown === true && text !== "" && !written;
  const Tag = marked
    ? "div"
    : live && type === "TextHeading"
      ? "h2"
      : live && type === "TextSubheading"
        ? "h3"
        : "p";
  return (
    <Tag
      dir={marked ? undefined : "auto"}
      className={cx(
        styles.text,
        KINDS[type],
        weight.includes("bold") && styles.bold,
        weight.includes("italic") && styles.italic,
        props.strikethrough === true && styles.struck,
      )}
    >
      <Words path="/text" block={marked}>
        {marked ? (
          <Markdown texts={textsOf(props.text)} dialect="marks" live={live !== undefined} />
        ) : (
          text || "\u00a0"
        )}
      </Words>
    </Tag>
  );
}
