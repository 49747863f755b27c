/** A run of a paragraph; what stood between backticks is code. */
export interface Span {
  text: string;
  isCode: boolean;
  /** Where it starts in the paragraph. */
  at: number;
}

/** Takes a paragraph of a rule's page apart. A backtick without its partner is a letter. */
export function spans(paragraph: string): Span[] {
  const found: Span[] = [];
  const push = (from: number, to: number, isCode: boolean) => {
    if (to > from) found.push({ text: paragraph.slice(from, to), isCode, at: from });
  };
  let at = 0;
  // As in Markdown, so many backticks end it as began it.
  for (const match of paragraph.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)) {
    const ticks = match[1]?.length ?? 0;
    push(at, match.index, false);
    const from = match.index + ticks;
    at = match.index + match[0].length;
    push(from, at - ticks, true);
  }
  push(at, paragraph.length, false);
  return found;
}
