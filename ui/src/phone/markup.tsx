import type { ReactNode } from "react";

// The marks that `markdown: true` allows in a text; links are shown, never followed here.
const MARKS = /\*\*(.+?)\*\*|__(.+?)__|~~(.+?)~~|\*(.+?)\*|_(.+?)_|\[(.+?)\]\((.+?)\)/s;

/** Text with WhatsApp's marks as elements. Never as HTML: what is no mark stays text. */
export function withMarks(text: string): ReactNode {
  const found = MARKS.exec(text);
  if (!found) return text;
  const [whole, strong, strong2, struck, italic, italic2, link, address] = found;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + whole.length);
  return (
    <>
      {before}
      {strong || strong2 ? <strong>{withMarks(strong ?? strong2 ?? "")}</strong> : null}
      {struck ? <s>{withMarks(struck)}</s> : null}
      {italic || italic2 ? <em>{withMarks(italic ?? italic2 ?? "")}</em> : null}
      {link ? (
        <span data-link title={address}>
          {link}
        </span>
      ) : null}
      {withMarks(after)}
    </>
  );
}
