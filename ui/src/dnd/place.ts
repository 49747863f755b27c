import type { Place } from "../document";
import type { NodeId } from "../platform/generated";

/** A place and the position in it, counted as it stands now. */
export interface Gap extends Place {
  index: number;
}

/** What a row of the canvas offers as places, and where it lies. */
export interface RowBox {
  /** Place for what is let go over its upper half. */
  before: Gap;
  /** Place for what is let go over its lower half. */
  after: Gap;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Hit {
  gap: Gap;
  /** Where to draw the line. */
  y: number;
  left: number;
  right: number;
}

/** The gap nearest to a height, among rows from top to bottom. Null when there are none. */
export function gapAt(rows: readonly RowBox[], y: number): Hit | null {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const row = rows.find((one) => y < one.bottom) ?? last;
  const upper = y < (row.top + row.bottom) / 2;
  return {
    gap: upper ? row.before : row.after,
    y: upper ? row.top : row.bottom,
    left: row.left,
    right: row.right,
  };
}

/**
 * The index `MoveComponent` and `MoveScreen` want: they count without what is moved.
 * `from` is the present index when it moves within the same list, else null.
 */
export function indexWithout(from: number | null, index: number): number {
  return from !== null && from < index ? index - 1 : index;
}

/** Whether a move to this index would leave everything as it is. */
export function staysPut(from: number | null, index: number): boolean {
  return from !== null && (index === from || index === from + 1);
}

/** Where several go in a list without them, when they are let go at `index` of it as it stands. */
export function indexAfter(
  siblings: readonly NodeId[],
  moved: readonly NodeId[],
  index: number,
): number {
  return index - siblings.slice(0, index).filter((id) => moved.includes(id)).length;
}

/** Whether several, let go at `index` of a list, would leave it as it is. */
export function staysTogether(
  siblings: readonly NodeId[],
  moved: readonly NodeId[],
  index: number,
): boolean {
  const rest = siblings.filter((id) => !moved.includes(id));
  rest.splice(indexAfter(siblings, moved, index), 0, ...moved);
  return rest.length === siblings.length && rest.every((id, at) => id === siblings[at]);
}

/** Position in a plain list of rows of equal kind: how many middles lie above `y`. */
export function indexAt(rows: readonly { top: number; bottom: number }[], y: number): number {
  return rows.filter((row) => (row.top + row.bottom) / 2 < y).length;
}

/** Ids between two entries of a list, both included, for Shift+click. */
export function range(order: readonly NodeId[], a: NodeId, b: NodeId): NodeId[] {
  const from = order.indexOf(a);
  const to = order.indexOf(b);
  if (from < 0 || to < 0) return [b];
  const part = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  // The one clicked leads, so it comes last.
  return from <= to ? part : part.reverse();
}
