import type { SourceView, ValueType } from "../../platform";
import { declaredType } from "./binding";
import { isObject, type Json, type JsonObject } from "./json";

/** One line of a payload table. */
export interface PayloadRow {
  key: string;
  value: Json | undefined;
  type: ValueType | undefined;
  /** `sent`: asked for and given. `missing`: asked for, not given. `extra`: nobody asks for it. */
  state: "sent" | "missing" | "extra";
}

/** What a navigate action sends, held against what its target declares; the target's order first. */
export function payloadRows(payload: Json | undefined, target: Json | undefined): PayloadRow[] {
  const given = isObject(payload) ? payload : {};
  const asked = isObject(target) ? target : {};
  const rows: PayloadRow[] = Object.entries(asked).map(([key, declaration]) => ({
    key,
    value: given[key],
    type: declaredType(declaration),
    state: Object.hasOwn(given, key) ? "sent" : "missing",
  }));
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(asked, key)) rows.push({ key, value, type: undefined, state: "extra" });
  }
  return rows;
}

/** A first value for a field that is asked for: an answer or a declared field of the same name,
 * else the example, else the empty value of its type. */
export function proposedValue(
  key: string,
  declaration: Json | undefined,
  sources: SourceView[],
): Json {
  const type = declaredType(declaration);
  const same = sources.filter((source) => source.name === key && source.screen === null);
  const match =
    same.find((source) => source.origin === "answer") ??
    same.find((source) => source.origin === "data");
  if (match) return match.reference;
  const example = isObject(declaration) ? declaration.__example__ : undefined;
  return example ?? emptyOf(type);
}

export function emptyOf(type: ValueType | null | undefined): Json {
  if (type === "number") return 0;
  if (type === "boolean") return false;
  if (type === "array") return [];
  if (type === "object") return {};
  return "";
}

/** The fields of a screen that a closing payload does not carry yet. A field already sent under
 * another key counts as sent: twice the same answer would only confuse whoever reads it. */
export function unsentSources(payload: Json | undefined, sources: SourceView[]): SourceView[] {
  const given: JsonObject = isObject(payload) ? payload : {};
  const values = new Set(Object.values(given).filter((value) => typeof value === "string"));
  const taken = new Set(Object.keys(given));
  const result: SourceView[] = [];
  for (const source of sources) {
    // Parts of an object go along with the object.
    if (source.name.includes(".")) continue;
    if (taken.has(source.name) || values.has(source.reference)) continue;
    taken.add(source.name);
    result.push(source);
  }
  return result;
}

/** A key that the object does not have yet: `value`, `value_2`, ... */
export function freeKey(taken: Iterable<string>, wish: string): string {
  const used = new Set(taken);
  if (!used.has(wish)) return wish;
  for (let n = 2; ; n += 1) if (!used.has(`${wish}_${n}`)) return `${wish}_${n}`;
}
