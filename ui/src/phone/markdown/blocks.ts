import { type Span, spansOf } from "./spans";

/** A part of a formatted text, from top to bottom. */
export type Block =
  | { kind: "heading"; level: 1 | 2; spans: Span[] }
  | { kind: "paragraph"; spans: Span[] }
  | { kind: "list"; ordered: boolean; first: number; items: Span[][] }
  | { kind: "table"; head: Span[][]; rows: Span[][][] };

/**
 * What may be in a text: all of RichText, or the marks, lists and links of a TextBody or
 * TextCaption (fact base 6.3).
 */
export type Dialect = "rich" | "marks";

const HEADING = /^\s{0,3}(#{1,6})\s+(.*)$/;
const ITEM = /^\s*(?:([-+])|(\d{1,9})[.)])\s+(.*)$/;
const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

interface Line {
  text: string;
  /** It begins an entry of the array, so it continues no paragraph. */
  fresh: boolean;
}

/** The blocks of a text, or of a list of texts of which each is a paragraph of its own. */
export function blocksOf(texts: readonly string[], dialect: Dialect): Block[] {
  const lines: Line[] = texts.flatMap((text) =>
    text.split(/\r?\n/).map((line, index) => ({ text: line, fresh: index === 0 })),
  );
  const rich = dialect === "rich";
  const spans = (text: string) => spansOf(text, rich);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const text = lines[at]?.text ?? "";
    if (text.trim() === "") {
      at++;
      continue;
    }
    const heading = rich ? HEADING.exec(text) : null;
    if (heading) {
      const level = heading[1]?.length ?? 1;
      const words = spans((heading[2] ?? "").trim().replace(/\s#+$/, ""));
      // Headings 3 to 6 are shown as body text.
      if (level > 2) blocks.push({ kind: "paragraph", spans: words });
      else blocks.push({ kind: "heading", level: level === 1 ? 1 : 2, spans: words });
      at++;
    } else if (rich && isTable(at)) {
      const head = cells(text).map(spans);
      const rows: Span[][][] = [];
      for (at += 2; /\|/.test(lines[at]?.text ?? ""); at++) {
        rows.push(cells(lines[at]?.text ?? "").map(spans));
      }
      blocks.push({ kind: "table", head, rows });
    } else if (ITEM.test(text)) {
      const first = ITEM.exec(text);
      const ordered = first?.[2] !== undefined;
      const items: Span[][] = [];
      for (; at < lines.length; at++) {
        const item = ITEM.exec(lines[at]?.text ?? "");
        if (!item || (item[2] !== undefined) !== ordered) break;
        items.push(spans(item[3] ?? ""));
      }
      blocks.push({ kind: "list", ordered, first: Number(first?.[2] ?? 1), items });
    } else {
      const paragraph = [text];
      for (at++; at < lines.length; at++) {
        const next = lines[at];
        if (!next || next.fresh || next.text.trim() === "" || begins(next.text, at)) break;
        paragraph.push(next.text);
      }
      blocks.push({ kind: "paragraph", spans: spans(paragraph.join("\n")) });
    }
  }
  return blocks;

  function isTable(at: number): boolean {
    const rule = lines[at + 1]?.text ?? "";
    return (lines[at]?.text.includes("|") ?? false) && rule.includes("-") && RULE.test(rule);
  }

  function begins(text: string, at: number): boolean {
    return ITEM.test(text) || (rich && (HEADING.test(text) || isTable(at)));
  }
}

/** The cells of a table's line; a bar behind a backslash belongs to its cell. */
function cells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
