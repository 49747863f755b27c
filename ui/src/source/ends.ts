import { ChangeSet, Text } from "@codemirror/state";
import type { SourceSplice } from "../platform";

/**
 * How lines end in the file, and so how its offsets count. The pane's own text always ends lines
 * with one `\n`: a `\r` at a line's end would be a place for the cursor that nobody can see.
 */
export interface Ends {
  toText(file: string): Text;
  /** Offset in the file of an offset in the pane, and back (`null` inside a line's end). */
  toFile(offset: number, pane: Text): number;
  toPane(offset: number, pane: Text): number | null;
  insertToFile(text: string): string;
  /** `null` when the text does not keep to these ends. */
  insertToPane(text: string): string | null;
}

const toText = (text: string) => Text.of(text.split("\n"));

/** `\n`, or a mixture, which is shown as it is. */
export const plainEnds: Ends = {
  toText,
  toFile: (offset) => offset,
  toPane: (offset) => offset,
  insertToFile: (text) => text,
  insertToPane: (text) => text,
};

/** `\r\n` throughout. */
export const windowsEnds: Ends = {
  toText: (file) => toText(file.replaceAll("\r\n", "\n")),
  toFile: (offset, pane) => offset + pane.lineAt(offset).number - 1,
  toPane(offset, pane) {
    // The last line that starts at or before the offset, counting one more for each line's end.
    let low = 1;
    let high = pane.lines;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (pane.line(middle).from + middle - 1 <= offset) low = middle;
      else high = middle - 1;
    }
    const line = pane.line(low);
    const inside = offset - (line.from + low - 1);
    return inside <= line.length ? line.from + inside : null;
  },
  insertToFile: (text) => text.replaceAll("\n", "\r\n"),
  insertToPane: (text) => (isWindows(text) ? text.replaceAll("\r\n", "\n") : null),
};

/** Every line end of the text is `\r\n`. */
function isWindows(text: string): boolean {
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (text[at - 1] !== "\r") return false;
  }
  for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1)) {
    if (text[at + 1] !== "\n") return false;
  }
  return true;
}

export function endsOf(file: string): Ends {
  return file.includes("\r\n") && isWindows(file) ? windowsEnds : plainEnds;
}

/** Splices that apply one after the other, as they cross to Rust. */
export function toSplices(changes: ChangeSet, before: Text, ends: Ends): SourceSplice[] {
  const splices: SourceSplice[] = [];
  let shift = 0;
  changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    const from = ends.toFile(fromA, before);
    const remove = ends.toFile(toA, before) - from;
    const insert = ends.insertToFile(inserted.toString());
    splices.push({ at: from + shift, remove, insert });
    shift += insert.length - remove;
  });
  return splices;
}

/** `null` when the splices do not fit this text. */
export function toChanges(splices: SourceSplice[], before: Text, ends: Ends): ChangeSet | null {
  let changes = ChangeSet.empty(before.length);
  let text = before;
  for (const { at, remove, insert } of splices) {
    const from = ends.toPane(at, text);
    const to = ends.toPane(at + remove, text);
    const inside = ends.insertToPane(insert);
    if (from === null || to === null || inside === null || to > text.length) return null;
    const next = ChangeSet.of({ from, to, insert: toText(inside) }, text.length);
    changes = changes.compose(next);
    text = next.apply(text);
  }
  return changes;
}
