import { isObject, type Json } from "./json";

/** The inner edits of a list; paths start at the list. */
export type ListEdit = { kind: "set"; path: string; value: Json } | { kind: "unset"; path: string };

/** Pictures stand in the window's copy as a hash only: what holds one must not be written back. */
export function holdsPicture(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(holdsPicture);
  if (!isObject(value)) return false;
  return typeof value.$image === "string" || Object.values(value).some(holdsPicture);
}

export function appended(list: Json[], items: Json[]): ListEdit[] {
  if (!holdsPicture(list)) return [{ kind: "set", path: "", value: [...list, ...items] }];
  return items.map((value, index) => ({ kind: "set", path: `/${list.length + index}`, value }));
}

export function removed(_list: Json[], index: number): ListEdit[] {
  return [{ kind: "unset", path: `/${index}` }];
}

/** `null` when there is nothing to move. */
export function moved(list: Json[], from: number, to: number): Json[] | null {
  if (from === to || to < 0 || to >= list.length || from < 0 || from >= list.length) return null;
  const next = [...list];
  const [item] = next.splice(from, 1);
  next.splice(to, 0, item as Json);
  return next;
}
