import type { PropertyView } from "../../platform";
import { isObject, type Json, type JsonObject, segment } from "./json";

/** Keys of a value that has one part for each end of a range of days. */
export const FIRST = "start-date";
export const LAST = "end-date";

/** The same value for a range, or for a single day. */
export function paired(value: Json | undefined, range: boolean): Json {
  if (range) return isObject(value) ? value : { [FIRST]: value ?? "", [LAST]: value ?? "" };
  return isObject(value) ? (value[FIRST] ?? value[LAST] ?? "") : (value ?? "");
}

/** What must be written anew when a calendar changes between one day and a range. */
export function turned(
  properties: readonly PropertyView[],
  props: JsonObject,
  range: boolean,
): { path: string; value: Json }[] {
  return properties.flatMap(({ kind, name }) => {
    const value = props[name];
    const fits = value === undefined || (typeof value === "string" && value.startsWith("${"));
    if (kind.kind !== "rangePair" || fits || isObject(value) === range) return [];
    return [{ path: segment(name), value: paired(value, range) }];
  });
}
