/** A piece of a line. Marks nest; what is no mark stays text. */
export type Span =
  | { kind: "text"; text: string }
  | { kind: "strong" | "em" | "s"; inside: Span[] }
  | { kind: "link"; inside: Span[]; address: string }
  | { kind: "image"; alt: string; source: string };

const MARKS = [
  ["***", "strong", "em"],
  ["**", "strong"],
  ["__", "strong"],
  ["~~", "s"],
  ["*", "em"],
  ["_", "em"],
] as const;

/** Deeper marks are shown as the text they are. */
const MAX_DEPTH = 6;
const LONGEST_LINK = 1000;

/**
 * Bold, italic, strikethrough and links of a line, and with `pictures` inline images too (fact base
 * 6.3). Linear in the text but for the depth of nesting: a mark that has no end is looked for once.
 */
export function spansOf(text: string, pictures = false, depth = 0): Span[] {
  const spans: Span[] = [];
  const endless = new Set<string>();
  let plain = "";
  let at = 0;
  let middle = 0;
  const put = (span: Span, end: number) => {
    if (plain !== "") spans.push({ kind: "text", text: plain });
    plain = "";
    spans.push(span);
    at = end;
  };
  while (at < text.length) {
    const char = text[at] ?? "";
    if (char === "\\" && /[\\`*_~[\]()#|!+-]/.test(text[at + 1] ?? "")) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    if (depth < MAX_DEPTH && "*_~[!".includes(char)) {
      const before = at;
      mark();
      if (at !== before) continue;
    }
    plain += char;
    at++;
  }
  if (plain !== "") spans.push({ kind: "text", text: plain });
  return spans;

  function mark(): void {
    const image = text.startsWith("![", at);
    if (image || text[at] === "[") {
      const from = at + (image ? 2 : 1);
      if (middle < from) middle = text.indexOf("](", from);
      const end = middle < 0 || endless.has("[") ? -1 : text.indexOf(")", middle);
      if (end < 0) {
        endless.add("[");
        middle = text.length;
        return;
      }
      if (middle - from > LONGEST_LINK) return;
      const words = text.slice(from, middle);
      const address = text.slice(middle + 2, end).trim();
      if (!image) {
        put({ kind: "link", inside: spansOf(words, pictures, depth + 1), address }, end + 1);
      } else if (pictures) {
        put({ kind: "image", alt: words, source: address }, end + 1);
      } else {
        plain += text.slice(at, end + 1);
        at = end + 1;
      }
      return;
    }
    for (const [sign, outer, inner] of MARKS) {
      if (endless.has(sign) || !text.startsWith(sign, at) || !opens(text, at, sign)) continue;
      const end = closing(text, at + sign.length, sign);
      if (end < 0) {
        endless.add(sign);
        continue;
      }
      let inside = spansOf(text.slice(at + sign.length, end), pictures, depth + 1);
      if (inner) inside = [{ kind: inner, inside }];
      put({ kind: outer, inside }, end + sign.length);
      return;
    }
  }
}

/** The words without their marks, for names. */
export function plainOf(spans: readonly Span[]): string {
  return spans
    .map((span) =>
      span.kind === "text" ? span.text : span.kind === "image" ? span.alt : plainOf(span.inside),
    )
    .join("");
}

/** A sign opens before a letter; an underscore inside a word is part of it. */
function opens(text: string, at: number, sign: string): boolean {
  const next = text[at + sign.length];
  if (next === undefined || /\s/.test(next)) return false;
  return sign[0] !== "_" || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}

function closing(text: string, from: number, sign: string): number {
  for (let end = text.indexOf(sign, from + 1); end >= 0; end = text.indexOf(sign, end + 1)) {
    // Of a run of equal signs the last ones close: `**a *b***`.
    while (text[end + sign.length] === sign[0] && sign !== "*" && sign !== "_") end++;
    // A single sign does not end at a double one.
    if (sign.length === 1 && text[end + 1] === sign) {
      end++;
      continue;
    }
    if (/[\s\\]/.test(text[end - 1] ?? "")) continue;
    if (sign[0] === "_" && /[\p{L}\p{N}]/u.test(text[end + sign.length] ?? "")) continue;
    return end;
  }
  return -1;
}
