import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Colours are custom properties, so that both themes come from the same rules. */
const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent-text)" },
  { tag: tags.string, color: "var(--ok)" },
  { tag: tags.number, color: "var(--info)" },
  { tag: [tags.bool, tags.null], color: "var(--warn)" },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: "var(--text-2)" },
  { tag: tags.invalid, color: "var(--error)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--surface)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    fontSize: "var(--t-sm)",
    lineHeight: "1.55",
    overflow: "auto",
  },
  ".cm-content": { caretColor: "var(--text)", padding: "var(--s2) 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "color-mix(in srgb, var(--accent) 26%, transparent)" },
  ".cm-gutters": {
    backgroundColor: "var(--surface)",
    color: "var(--text-3)",
    border: "none",
    fontVariantNumeric: "tabular-nums",
  },
  ".cm-activeLine": { backgroundColor: "var(--hover)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--hover)", color: "var(--text)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--accent-soft)",
    outline: "1px solid var(--accent)",
  },
  ".cm-selected-component": { backgroundColor: "var(--accent-soft)" },
  ".cm-foldPlaceholder": {
    padding: "0 6px",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--r1)",
    backgroundColor: "var(--sunken)",
    color: "var(--text-2)",
    cursor: "pointer",
  },
  ".cm-foldGutter span": { cursor: "pointer" },
  ".cm-lintRange-error": squiggle("--error"),
  ".cm-lintRange-warning": squiggle("--warn"),
  ".cm-lintRange-info": squiggle("--info"),
  ".cm-tooltip": {
    maxWidth: "420px",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    backgroundColor: "var(--raised)",
    color: "var(--text)",
    boxShadow: "var(--shadow-2)",
  },
  ".cm-diagnostic": {
    padding: "6px 10px",
    border: "none",
    fontFamily: "var(--font)",
    fontSize: "var(--t-sm)",
    lineHeight: "1.45",
  },
  ".cm-diagnosticAction": {
    margin: "6px 6px 0 0",
    padding: "3px 9px",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--r2)",
    backgroundColor: "var(--raised)",
    color: "var(--text)",
    font: "600 var(--t-sm) var(--font)",
    cursor: "default",
  },
  ".cm-lint-marker": { width: "9px", height: "9px", borderRadius: "50%", content: "none" },
  ".cm-lint-marker-error": { backgroundColor: "var(--error)" },
  ".cm-lint-marker-warning": { backgroundColor: "var(--warn)" },
  ".cm-lint-marker-info": { backgroundColor: "var(--info)" },
  ".cm-panels": {
    borderColor: "var(--line)",
    backgroundColor: "var(--sunken)",
    color: "var(--text)",
    fontFamily: "var(--font)",
  },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "6px 28px 6px 10px", fontSize: "var(--t-sm)" },
  ".cm-textfield": {
    minHeight: "26px",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--r2)",
    backgroundColor: "var(--raised)",
    fontSize: "var(--t-sm)",
  },
  ".cm-button": {
    minHeight: "26px",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--r2)",
    backgroundColor: "var(--raised)",
    backgroundImage: "none",
    fontSize: "var(--t-sm)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--warn-soft)", outline: "1px solid var(--warn)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--accent-soft)" },
});

/** A wavy line without the pictures that CodeMirror draws in fixed colours. */
function squiggle(colour: string) {
  return {
    backgroundImage: "none",
    textDecoration: `underline wavy var(${colour})`,
    textDecorationSkipInk: "none",
    textUnderlineOffset: "3px",
  };
}

export const theme = [look, syntaxHighlighting(highlight)];
