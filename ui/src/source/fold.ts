import { codeFolding, foldEffect, foldGutter, foldState } from "@codemirror/language";
import type { EditorState, StateEffect, Text, TransactionSpec } from "@codemirror/state";

/** Strings from here on are folded when they come into the text. */
const LONG = 400;
const PREFIX = /^data:[a-z]+\/[a-z+.-]+;base64,/;
/** What base64 does not hold; JSON may escape its slash. */
const NOT_BASE64 = /[^A-Za-z0-9+/=\\]/;

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
      for (const { from, to } of quoted(line.text)) {
        // A few letters stay, to see that there is something.
        found.push({ from: line.from + from + 8, to: line.from + to });
      }
    }
    at = line.to + 1;
  }
  return found;
}

/** Long base64 strings of a line. One pattern for it all would run out of stack on a big picture. */
function* quoted(line: string): Generator<Range> {
  let start = line.indexOf('"') + 1;
  while (start > 0) {
    const to = line.indexOf('"', start);
    if (to < 0) return;
    if (to - start >= LONG && !NOT_BASE64.test(line.slice(start, to).replace(PREFIX, ""))) {
      yield { from: start, to };
    }
    start = to + 1;
  }
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
