/** A rectangle in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Corner {
  x: number;
  y: number;
}

/** The rectangle between two corners, whichever way it was drawn. */
export function boxOf(a: Corner, b: Corner): Box {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

/** Whether two rectangles touch. */
export function meets(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** This near to an edge the column follows. */
const EDGE_PX = 28;
/** Pixels a frame at the edge, and beyond it. */
const FASTEST = 14;

/** How far to scroll in one frame, with the pointer at `y` of a view from `top` to `bottom`. */
export function pullOf(y: number, top: number, bottom: number): number {
  const above = Math.min(top + EDGE_PX - y, EDGE_PX);
  const below = Math.min(y - (bottom - EDGE_PX), EDGE_PX);
  if (above > 0) return -Math.ceil((above / EDGE_PX) * FASTEST);
  return below > 0 ? Math.ceil((below / EDGE_PX) * FASTEST) : 0;
}
