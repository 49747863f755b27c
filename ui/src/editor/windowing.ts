import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Lists up to this long are drawn whole: searching, printing and focus need no care then. */
const SHORT = 80;
/** Drawn beyond the edges, in pixels, so that a quick scroll finds something. */
const BEYOND = 500;

export interface WindowOf {
  /** First row drawn, and the one after the last. */
  from: number;
  to: number;
  /** Space standing in for the rows not drawn. */
  before: number;
  after: number;
}

export interface Windowed extends WindowOf {
  /** Ref callback for a drawn row, by its key. */
  measure: (key: number) => (element: HTMLElement | null) => void;
  /** Brings a row into view, drawing it if needed. */
  reveal: (index: number) => void;
}

/** Which rows a window of `height` at `scroll` shows. Heights not yet known are estimated. */
export function windowOf(
  count: number,
  heightAt: (index: number) => number,
  scroll: number,
  height: number,
): WindowOf {
  if (count <= SHORT) return { from: 0, to: count, before: 0, after: 0 };
  let from = 0;
  let before = 0;
  while (from < count - 1 && before + heightAt(from) < scroll - BEYOND) {
    before += heightAt(from);
    from++;
  }
  let to = from;
  let shown = before;
  while (to < count && shown < scroll + height + BEYOND) {
    shown += heightAt(to);
    to++;
  }
  let after = 0;
  for (let index = to; index < count; index++) after += heightAt(index);
  return { from, to, before, after };
}

/**
 * Draws only what is in view of a scrolling list, with rows of any height. Rows stay in normal
 * flow between two spacers, so a row that grows needs no second pass.
 */
export function useWindowed(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly number[],
  estimate: number,
): Windowed {
  const heights = useRef(new Map<number, number>()).current;
  const observer = useRef<ResizeObserver | null>(null);
  const count = keys.length;
  const latest = useRef(keys);
  latest.current = keys;

  const compute = useCallback(() => {
    const element = scroller.current;
    const list = latest.current;
    return windowOf(
      list.length,
      (index) => heights.get(list[index] ?? -1) ?? estimate,
      element?.scrollTop ?? 0,
      element?.clientHeight || 800,
    );
  }, [scroller, heights, estimate]);

  const [, setShown] = useState<WindowOf | null>(null);
  const shown = compute();
  const drawn = useRef(shown);
  drawn.current = shown;

  const refresh = useCallback(() => {
    const next = compute();
    const now = drawn.current;
    if (next.from !== now.from || next.to !== now.to) setShown(next);
  }, [compute]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || count <= SHORT) return;
    element.addEventListener("scroll", refresh, { passive: true });
    const resized = new ResizeObserver(refresh);
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", refresh);
      resized.disconnect();
    };
  }, [scroller, refresh, count]);

  // A list that became shorter leaves the browser to clamp the scroll; look again after that.
  useLayoutEffect(refresh);

  useEffect(() => () => observer.current?.disconnect(), []);

  const measure = useCallback(
    (key: number) => (element: HTMLElement | null) => {
      if (!element || latest.current.length <= SHORT) return;
      observer.current ??= new ResizeObserver((entries) => {
        for (const entry of entries) {
          const at = Number((entry.target as HTMLElement).dataset.windowKey);
          heights.set(at, entry.borderBoxSize[0]?.blockSize ?? entry.contentRect.height);
        }
        refresh();
      });
      element.dataset.windowKey = String(key);
      observer.current.observe(element);
      return () => observer.current?.unobserve(element);
    },
    [heights, refresh],
  );

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      const list = latest.current;
      if (!element || index < 0) return;
      const now = compute();
      if (index >= now.from && index < now.to) return;
      let top = 0;
      for (let at = 0; at < index; at++) top += heights.get(list[at] ?? -1) ?? estimate;
      element.scrollTop = Math.max(0, top - element.clientHeight / 3);
      refresh();
    },
    [scroller, compute, heights, estimate, refresh],
  );

  return { ...shown, measure, reveal };
}
