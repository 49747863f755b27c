import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import {
  Annotation,
  type ChangeSet,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
} from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { type FoldWords, folding, type Range } from "./fold";
import { theme } from "./theme";

/** Marks transactions that bring the document's own changes. */
export const remote = Annotation.define<boolean>();

/** The range of the selected component, `null` for none. */
export const highlightRange = StateEffect.define<Range | null>();

const componentLine = Decoration.line({ class: "cm-selected-component" });

const highlighted = StateField.define<Range | null>({
  create: () => null,
  update(range, transaction) {
    let next =
      range && transaction.docChanged
        ? {
            from: transaction.changes.mapPos(range.from, 1),
            to: transaction.changes.mapPos(range.to, -1),
          }
        : range;
    for (const effect of transaction.effects) if (effect.is(highlightRange)) next = effect.value;
    return next && next.to > next.from ? next : null;
  },
});

/** Only the lines in view are decorated: a component may span thousands. */
const highlightLines = EditorView.decorations.of((view): DecorationSet => {
  const range = view.state.field(highlighted);
  if (!range) return Decoration.none;
  const { doc } = view.state;
  const from = Math.max(range.from, view.viewport.from);
  const to = Math.min(range.to, view.viewport.to, doc.length);
  const lines = [];
  for (let at = from; at <= to; ) {
    const line = doc.lineAt(at);
    lines.push(componentLine.range(line.from));
    at = line.to + 1;
  }
  return Decoration.set(lines);
});

/**
 * Goes to a line that is out of sight by its computed height. CodeMirror asks the page where the line
 * stands, while the space it keeps for lines not drawn still has its former height, and lands far off.
 */
const scrollFar = EditorView.scrollHandler.of((view, range, { y, yMargin }) => {
  const { top, bottom, height } = view.lineBlockAt(range.head);
  const { scrollTop, clientHeight } = view.scrollDOM;
  if (top >= scrollTop && bottom <= scrollTop + clientHeight && y === "nearest") return false;
  const margin = y === "start" ? yMargin : (clientHeight - height) / 2;
  view.scrollDOM.scrollTop = top + view.documentPadding.top - margin;
  return true;
});

export interface EditorEvents {
  /** The person changed the text. */
  typed: (changes: ChangeSet) => void;
  /** The person moved the cursor or clicked. */
  moved: (offset: number) => void;
  undo: () => void;
  redo: () => void;
  blurred: () => void;
}

/** Everything the pane's editor is made of. Undo is the document's: there is one history. */
export function extensions(events: EditorEvents, words: FoldWords, label: string): Extension[] {
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  return [
    // A file of mixed line ends is shown as it is, so that offsets agree.
    EditorState.lineSeparator.of("\n"),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    bracketMatching(),
    indentOnInput(),
    indentUnit.of("  "),
    json(),
    lintGutter(),
    search({ top: true }),
    highlightSelectionMatches(),
    folding(words),
    highlighted,
    highlightLines,
    theme,
    scrollFar,
    EditorView.contentAttributes.of({
      "aria-label": label,
      spellcheck: "false",
      tabindex: "0",
    }),
    keymap.of([
      { key: "Mod-z", run: run(events.undo), preventDefault: true },
      { key: "Mod-y", run: run(events.redo), preventDefault: true },
      { key: "Mod-Shift-z", run: run(events.redo), preventDefault: true },
      ...searchKeymap,
      ...foldKeymap,
      // F8 walks the problems of the whole window, not only of this pane.
      ...lintKeymap.filter((binding) => binding.key !== "F8"),
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.domEventHandlers({ blur: () => events.blurred() }),
    EditorView.updateListener.of((update) => {
      for (const transaction of update.transactions) {
        if (transaction.docChanged && !transaction.annotation(remote)) {
          events.typed(transaction.changes);
        }
      }
      const byPerson = update.transactions.some((one) => one.isUserEvent("select"));
      if (update.selectionSet && byPerson) events.moved(update.state.selection.main.head);
    }),
  ];
}
