import type { Json } from "./json";

/** The list with one item elsewhere; `null` when there is nothing to move. */
export function moved(list: Json[], from: number, to: number): Json[] | null {
  if (from === to || to < 0 || to >= list.length || from < 0 || from >= list.length) return null;
  const next = [...list];
  const [item] = next.splice(from, 1);
  next.splice(to, 0, item as Json);
  return next;
}
