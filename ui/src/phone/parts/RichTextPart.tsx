import { type Drawing, textsOf } from "../drawing";
import { Markdown } from "../markdown/Markdown";
import { useWritten, Words } from "../words";
import styles from "./TextPart.module.css";

/** RichText: headings, lists, tables and pictures. */
export function RichTextPart({ props, live }: Drawing) {
  const texts = textsOf(props.text);
  // While it is written its marks are letters.
  const written = useWritten("/text");
  if (written || texts.every((text) => text.trim() === "")) {
    return (
      <p className={styles.text} dir="auto">
        <Words path="/text">{texts.join("\n") || "\u00a0"}</Words>
      </p>
    );
  }
  return (
    <Words path="/text" block>
      <Markdown texts={texts} dialect="rich" live={live !== undefined} />
    </Words>
  );
}
