import { type DocumentState, inOrder } from "../../document";
import type { MessageKey, Values } from "../../i18n";
import { objectOf, optionsOf, textOf } from "../../phone/drawing";
import type { JsonValue, NodeId, NodeView } from "../../platform";

type Tree = Pick<DocumentState, "nodes" | "loaded">;
type Text = (key: MessageKey, values?: Values) => string;

const TOKEN = /\$\{([^{}]*)\}|'((?:[^'\\]|\\.)*)'|==|!=|>=|<=|&&|\|\||[><!()]|[^\s'$=!<>&|()]+|\S/g;

const SIGNS: Record<string, MessageKey | undefined> = {
  "==": "editor.is",
  "!=": "editor.isNot",
  ">": "editor.isMore",
  "<": "editor.isLess",
  ">=": "editor.isAtLeast",
  "<=": "editor.isAtMost",
  "&&": "editor.and",
  "||": "editor.or",
  "!": "editor.not",
  true: "editor.yes",
  false: "editor.no",
};

/**
 * A condition, or what a Switch depends on, as people would say it: fields by their labels, chosen
 * options by their titles. Only for showing; what it means is decided in Rust.
 */
export function conditionWords(
  condition: JsonValue | undefined,
  tree: Tree,
  screen: NodeId | null,
  t: Text,
): string {
  if (typeof condition === "boolean") return t(condition ? "editor.always" : "editor.never");
  const text = textOf(condition).replaceAll("`", "");
  let asked: NodeView | undefined;
  const words: string[] = [];
  for (const [token, reference, quoted] of text.matchAll(TOKEN)) {
    const sign = SIGNS[token];
    if (reference !== undefined) {
      asked = fieldNamed(tree, screen, reference);
      words.push(t("editor.named", { name: labelOf(asked) || lastPart(reference) }));
    } else if (quoted !== undefined) {
      words.push(t("editor.quoted", { text: titleOf(asked, quoted.replace(/\\(.)/g, "$1")) }));
    } else {
      words.push(sign ? t(sign) : token);
    }
  }
  return words.join(" ").replace(/\( /g, "(").replace(/ \)/g, ")");
}

/** What a case of a Switch is called: the title of the option it stands for. */
export function caseWords(
  value: JsonValue | undefined,
  name: string,
  tree: Tree,
  screen: NodeId | null,
): string {
  const reference = /\$\{([^{}]*)\}/.exec(textOf(value))?.[1];
  return titleOf(reference === undefined ? undefined : fieldNamed(tree, screen, reference), name);
}

/** The component of the screen that a reference to an answer names. */
function fieldNamed(tree: Tree, screen: NodeId | null, reference: string): NodeView | undefined {
  const name = /^(?:screen\.[^.]+\.)?form\.([^.]+)/.exec(reference.trim())?.[1];
  if (name === undefined || screen === null) return undefined;
  const found = inOrder(tree, screen).find((id) => tree.nodes.get(id)?.props.name === name);
  return found === undefined ? undefined : tree.nodes.get(found);
}

function labelOf(field: NodeView | undefined): string {
  const label = field?.shown.label ?? field?.props.label;
  return textOf(label) || textOf(objectOf(label)["start-date"]);
}

function titleOf(field: NodeView | undefined, id: string): string {
  const options = optionsOf(field?.shown["data-source"] ?? field?.props["data-source"]);
  return options.find((option) => option.id === id)?.title || id;
}

/** `screen.ASK.data.is_member` is called "is member". */
function lastPart(reference: string): string {
  return (reference.trim().split(".").at(-1) ?? "").replaceAll("_", " ");
}
