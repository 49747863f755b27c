import { type Drawing, textsOf } from "../drawing";
import { Markdown } from "../markdown/Markdown";

/** RichText: headings, lists, tables and pictures. */
export function RichTextPart({ props, live }: Drawing) {
  const texts = textsOf(props.text);
  if (texts.every((text) => text.trim() === "")) return <p>{"\u00a0"}</p>;
  return <Markdown texts={texts} dialect="rich" live={live !== undefined} />;
}
