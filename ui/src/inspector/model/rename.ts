import { isObject, type Json, type JsonObject, segment } from "./json";

/** The edits this module gives out; a subset of the wire's. */
export type FieldEdit =
  | { kind: "set"; node: number; path: string; value: string }
  | { kind: "renameKey"; node: number; path: string; key: string };

interface Held {
  node: number;
  props: JsonObject;
}

export interface HeldScreen extends Held {
  id: string;
  nodes: Held[];
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Renames a declared field of a screen together with what speaks of it: `data.old` on the screen,
 * `screen.ID.data.old` everywhere, and the payload keys of the actions that fill it. */
export function renameDataField(
  screens: HeldScreen[],
  screen: number,
  from: string,
  to: string,
): FieldEdit[] {
  const own = screens.find((held) => held.node === screen);
  if (!own || from === to) return [];
  const edits: FieldEdit[] = [
    { kind: "renameKey", node: screen, path: `/data${segment(from)}`, key: to },
  ];
  // Applied last: a renamed key would move the paths below it.
  const keys: FieldEdit[] = [];
  const end = "(?![A-Za-z0-9_-])";
  const local = new RegExp(`(?<![A-Za-z0-9_.-])data\\.${escapeRegExp(from)}${end}`, "g");
  const global = new RegExp(
    `(?<![A-Za-z0-9_.-])screen\\.${escapeRegExp(own.id)}\\.data\\.${escapeRegExp(from)}${end}`,
    "g",
  );
  for (const held of screens) {
    const here = held.node === screen;
    const rewrite = (text: string) => {
      let result = text.replace(global, `screen.${own.id}.data.${to}`);
      if (here) result = result.replace(local, `data.${to}`);
      return result;
    };
    // What a declaration holds are examples, not references.
    const { data: _declared, ...ownProps } = held.props;
    for (const part of [{ node: held.node, props: ownProps }, ...held.nodes]) {
      walk(part.props, "", (path, value) => {
        if (typeof value === "string" && holdsReference(value)) {
          const text = rewrite(value);
          if (text !== value) {
            edits.push({ kind: "set", node: part.node, path, value: JSON.stringify(text) });
          }
        }
        if (fills(value, here, own.id) && isObject(value.payload) && from in value.payload) {
          keys.push({
            kind: "renameKey",
            node: part.node,
            path: `${path}/payload${segment(from)}`,
            key: to,
          });
        }
      });
    }
  }
  return [...edits, ...keys];
}

/** A reference, an expression, or a condition; other texts are left alone. */
function holdsReference(text: string): boolean {
  return text.includes("${") || text.trimStart().startsWith("`");
}

/** Does this action give values to the screen's declared fields? */
function fills(
  value: Json | undefined,
  here: boolean,
  screenId: string,
): value is JsonObject & { payload?: Json } {
  if (!isObject(value)) return false;
  if (value.name === "navigate") return isObject(value.next) && value.next.name === screenId;
  return here && value.name === "update_data";
}

function walk(value: Json | undefined, path: string, visit: (path: string, value: Json) => void) {
  if (value === undefined) return;
  visit(path, value);
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(item, path + segment(index), visit);
    });
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) walk(item, path + segment(key), visit);
  }
}
