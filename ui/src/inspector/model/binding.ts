import type { ValueType } from "../../platform";
import { isObject, type Json } from "./json";

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

const DATA_TYPES: readonly string[] = ["string", "number", "boolean", "array", "object"];

/** The type a declaration names. */
export function declaredType(declaration: Json | undefined): ValueType | undefined {
  const type = isObject(declaration) ? declaration.type : undefined;
  if (type === "integer") return "number";
  return typeof type === "string" && DATA_TYPES.includes(type) ? (type as ValueType) : undefined;
}
