import { isObject, type Json, type JsonObject } from "./json";

/** What a property holds when it is not a value of its own. */
export type Bound =
  | { kind: "data"; path: string }
  | { kind: "form"; name: string }
  | { kind: "other"; screen: string; part: "data" | "form"; path: string }
  | { kind: "expression"; text: string }
  | { kind: "unknown"; text: string };

const WHOLE = /^\$\{([^${}]*)\}$/;

/** Reads a value that is one reference or one backtick expression; anything else is `null`. */
export function bound(value: Json | undefined): Bound | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (text.length > 1 && text.startsWith("`") && text.endsWith("`")) {
    return { kind: "expression", text: text.slice(1, -1).trim() };
  }
  const inside = WHOLE.exec(text)?.[1];
  if (inside === undefined) return null;
  const data = /^data\.(.+)$/.exec(inside)?.[1];
  if (data) return { kind: "data", path: data };
  const form = /^form\.(.+)$/.exec(inside)?.[1];
  if (form) return { kind: "form", name: form };
  const other = /^screen\.([^.]+)\.(data|form)\.(.+)$/.exec(inside);
  if (other?.[1] && other[2] && other[3]) {
    return { kind: "other", screen: other[1], part: other[2] as "data" | "form", path: other[3] };
  }
  return { kind: "unknown", text: inside };
}

export type DataType = "string" | "number" | "boolean" | "array" | "object";

/** Something a property can be bound to. */
export interface Source {
  /** `${data.city}` */
  reference: string;
  /** What people see, e.g. "city" or "Your city". */
  label: string;
  /** The field's name or path in the file. */
  name: string;
  from: "data" | "form" | "other";
  /** Title or id of the other screen. */
  screen?: string;
  type: DataType | undefined;
}

const DATA_TYPES: readonly string[] = ["string", "number", "boolean", "array", "object"];

export function declaredType(declaration: Json | undefined): DataType | undefined {
  const type = isObject(declaration) ? declaration.type : undefined;
  if (type === "integer") return "number";
  return typeof type === "string" && DATA_TYPES.includes(type) ? (type as DataType) : undefined;
}

/** Declared fields, with the properties of declared objects: `address`, `address.city`, ... */
export function dataSources(data: Json | undefined, screenId?: string): Source[] {
  const found: Source[] = [];
  const prefix = screenId === undefined ? "data" : `screen.${screenId}.data`;
  const walk = (fields: JsonObject, path: string, depth: number) => {
    for (const [key, declaration] of Object.entries(fields)) {
      const here = path ? `${path}.${key}` : key;
      const type = declaredType(declaration);
      found.push({
        reference: `\${${prefix}.${here}}`,
        label: here,
        name: here,
        from: screenId === undefined ? "data" : "other",
        screen: screenId,
        type,
      });
      const inner = isObject(declaration) ? declaration.properties : undefined;
      // References descend into objects only; the depth guards against absurd files.
      if (type === "object" && isObject(inner) && depth < 6) walk(inner, here, depth + 1);
    }
  };
  if (isObject(data)) walk(data, "", 0);
  return found;
}

/** The part of a component this module needs. */
export interface FieldNode {
  type: string;
  props: JsonObject;
}

/** Components that carry a `name` but give no answer. */
const NAMED_WITHOUT_VALUE = new Set(["Form", "NavigationList"]);
const YIELDS_LIST = new Set(["CheckboxGroup", "ChipsSelector", "PhotoPicker", "DocumentPicker"]);

function yieldedType(node: FieldNode): DataType {
  if (YIELDS_LIST.has(node.type)) return "array";
  if (node.type === "OptIn") return "boolean";
  if (node.type === "CalendarPicker" && node.props.mode === "range") return "object";
  const input = node.props["input-type"];
  return node.type === "TextInput" && (input === "number" || input === "passcode")
    ? "number"
    : "string";
}

/** The fields people fill in on a screen, once each, in document order. */
export function formSources(nodes: Iterable<FieldNode>, screenId?: string): Source[] {
  const seen = new Set<string>();
  const found: Source[] = [];
  const prefix = screenId === undefined ? "form" : `screen.${screenId}.form`;
  for (const node of nodes) {
    const name = node.props.name;
    if (typeof name !== "string" || name === "" || NAMED_WITHOUT_VALUE.has(node.type)) continue;
    // Branches of If and Switch may use a name twice.
    if (seen.has(name)) continue;
    seen.add(name);
    const label = node.props.label;
    found.push({
      reference: `\${${prefix}.${name}}`,
      label: typeof label === "string" && label !== "" && !bound(label) ? label : name,
      name,
      from: screenId === undefined ? "form" : "other",
      screen: screenId,
      type: yieldedType(node),
    });
  }
  return found;
}

/** May this source fill a place that wants `wanted`? Unknown types are not held back. */
export function fits(source: Source, wanted: DataType | undefined): boolean {
  return wanted === undefined || source.type === undefined || source.type === wanted;
}
