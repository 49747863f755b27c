import type { NodeId } from "../../platform";

/** Paths of the texts of a component (or, without one, of the header), in the order drawn. */
export function marksOf(list: HTMLElement, node: NodeId | null): HTMLElement[] {
  if (node === null) {
    const all = [...list.querySelectorAll<HTMLElement>('[data-words="/title"]')];
    return all.filter((mark) => !mark.closest("[data-canvas-face]")).slice(0, 1);
  }
  const place = list.querySelector(`[data-canvas-item="${node}"]`)?.parentElement;
  return [...(place?.querySelectorAll<HTMLElement>("[data-words]") ?? [])];
}

export const pathOf = (mark: HTMLElement): string => mark.dataset.words ?? "";

/** The text under a point. What is drawn takes no clicks of its own, so boxes are compared. */
export function markAt(
  marks: readonly HTMLElement[],
  at: { x: number; y: number },
): HTMLElement | undefined {
  return marks.find((mark) =>
    [...mark.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        at.x >= left && at.x <= right && at.y >= top && at.y <= bottom,
    ),
  );
}

/** The nearest element around a text that lays it out: its width is what the text may take. */
export function frameOf(mark: HTMLElement): HTMLElement {
  for (let at = mark.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).display !== "inline") return at;
  }
  return mark;
}

/** The colour that lies behind it. */
export function groundOf(element: HTMLElement): string {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== "" && !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) {
      return backgroundColor;
    }
  }
  return "";
}
