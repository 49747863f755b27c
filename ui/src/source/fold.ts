import { codeFolding, foldEffect, foldGutter, foldState } from "@codemirror/language";
import type { EditorState, StateEffect, Text, TransactionSpec } from "@codemirror/state";

/** Strings from here on are folded when they come into the text. */
const LONG = 400;
/** A quoted run of base64 letters; JSON may escape the slash. */
const BASE64 = new RegExp(
  `"(?:data:[a-z]+/[a-z+.-]+;base64,)?(?:[A-Za-z0-9+/=]|\\\\/){${LONG},}"`,
  "g",
);

export interface Range {
  from: number;
  to: number;
}

/** The insides of long base64 strings between two offsets. */
export function longStrings(text: Text, from = 0, to = text.length): Range[] {
  const found: Range[] = [];
  // Line by line: a string never spans lines, and no copy of the whole text is needed.
  let at = text.lineAt(from).from;
  while (at <= to) {
    const line = text.lineAt(at);
    if (line.length >= LONG) {
      for (const match of line.text.matchAll(BASE64)) {
        const start = line.from + match.index + 1;
        // A few letters stay, to see that there is something.
        found.push({ from: start + 8, to: start + match[0].length - 2 });
      }
    }
    at = line.to + 1;
  }
  return found;
}

/** Folds the long strings of ranges that have just come into the text. */
export function foldLong(state: EditorState, ranges: Range[]): TransactionSpec | null {
  const folded = state.field(foldState, false);
  const effects: StateEffect<unknown>[] = [];
  for (const range of ranges) {
    for (const long of longStrings(state.doc, range.from, Math.min(range.to, state.doc.length))) {
      let known = false;
      folded?.between(long.from, long.to, (from, to) => {
        if (from === long.from && to === long.to) known = true;
      });
      if (!known) effects.push(foldEffect.of(long));
    }
  }
  return effects.length > 0 ? { effects } : null;
}

export interface FoldWords {
  picture: (bytes: number) => string;
  unfold: string;
}

/** Folding with a word about what is hidden. */
export function folding(words: FoldWords) {
  return [
    codeFolding({
      preparePlaceholder: (state, range) => {
        const inside = state.sliceDoc(range.from, Math.min(range.to, range.from + 4));
        const oneLine = state.doc.lineAt(range.from).to >= range.to;
        return oneLine && /^[A-Za-z0-9+/=\\]+$/.test(inside) && range.to - range.from > LONG / 2
          ? words.picture(Math.round(((range.to - range.from) * 3) / 4))
          : "…";
      },
      placeholderDOM: (_view, onClick, prepared) => {
        const button = document.createElement("span");
        button.className = "cm-foldPlaceholder";
        button.setAttribute("role", "button");
        button.setAttribute("aria-label", words.unfold);
        button.title = words.unfold;
        button.textContent = String(prepared);
        button.onclick = onClick;
        return button;
      },
    }),
    foldGutter({ openText: "⌄", closedText: "›" }),
  ];
}
