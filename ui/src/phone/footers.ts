import type { Drawn } from "../platform/generated";

/** The buttons to pin, wherever they stand. */
export function footersOf(drawn: Drawn): Drawn[] {
  return drawn.type === "Footer" ? [drawn] : drawn.children.flatMap(footersOf);
}
