import { type CSSProperties, type RefObject, useLayoutEffect, useState } from "react";
import type { NodeId } from "../../platform";
import { frameOf, groundOf, marksOf, pathOf } from "./marks";

/** Room for the next letter where the frame is only as wide as the words, such as a chip. */
const ROOM = 14;

/** How far the field reaches beyond the text it lies on, in pixels of the phone. */
export const EDGE = 4;

export interface TextPlace {
  /** Of the field, which is laid out as the phone is and then scaled. */
  field: CSSProperties;
  /** Pixels of the stage: below the field, at its end. */
  below: { top: number; right: number };
  /** The text has scrolled out of sight. */
  hidden: boolean;
}

/**
 * Where the field lies over the text it writes, in the stage. `undefined` before the first look,
 * `null` when the text is not drawn.
 */
export function useTextPlace(
  stage: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  field: RefObject<HTMLTextAreaElement | null>,
  at: { node: NodeId | null; path: string },
  text: string,
): TextPlace | null | undefined {
  const [place, setPlace] = useState<TextPlace | null | undefined>(undefined);
  const { node, path } = at;

  // The text is part of what decides the size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    const look = () => {
      const mark = list.current && marksOf(list.current, node).find((one) => pathOf(one) === path);
      if (!mark || !stage.current) {
        // A row that was scrolled away has its place kept: what is typed must not go with it.
        setPlace((now) => (now ? { ...now, hidden: true } : null));
        return;
      }
      setPlace(measure(mark, stage.current, column.current, field.current));
    };
    look();
    const observer = new ResizeObserver(look);
    if (stage.current) observer.observe(stage.current);
    const frame = list.current && marksOf(list.current, node).find((one) => pathOf(one) === path);
    if (frame) observer.observe(frameOf(frame));
    const scroller = column.current;
    scroller?.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      scroller?.removeEventListener("scroll", look);
    };
  }, [stage, list, column, field, node, path, text]);
  return place;
}

function measure(
  mark: HTMLElement,
  stage: HTMLElement,
  column: HTMLElement | null,
  field: HTMLTextAreaElement | null,
): TextPlace {
  const frame = frameOf(mark);
  const look = getComputedStyle(frame);
  const around = stage.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  const scale = frame.offsetWidth > 0 ? box.width / frame.offsetWidth : 1;
  const [first] = mark.getClientRects();
  const words = mark.getBoundingClientRect();
  const number = (value: string) => Number.parseFloat(value) || 0;
  const letters = (first?.height ?? 0) / scale;
  const inline = getComputedStyle(mark).display === "inline";
  const line = number(look.lineHeight) || letters;
  // The box of letters stands in the middle of its line.
  const lead = inline ? (line - letters) / 2 : 0;
  const left = box.left + (number(look.paddingLeft) + number(look.borderLeftWidth)) * scale;
  const right = box.right - (number(look.paddingRight) + number(look.borderRightWidth)) * scale;
  const top = words.top - lead * scale;
  const drawn = words.height / scale + 2 * lead;
  const written = field ? contentHeight(field) : 0;
  const height = Math.max(drawn, written, line);
  // Letters that are being typed must not be broken into a line that is not there.
  const one = drawn < 1.5 * line;
  const hugs = one && right - left - words.width < ROOM * scale;
  const view = column?.contains(mark) ? column.getBoundingClientRect() : around;
  return {
    field: {
      left: left - around.left - EDGE * scale,
      top: top - around.top - EDGE * scale,
      width: (right - left) / scale + 2 * EDGE + (hugs ? ROOM : 0),
      height: height + 2 * EDGE,
      padding: EDGE,
      transform: `scale(${scale})`,
      fontFamily: look.fontFamily,
      fontSize: look.fontSize,
      fontWeight: look.fontWeight,
      fontStyle: look.fontStyle,
      letterSpacing: look.letterSpacing,
      lineHeight: `${line}px`,
      textAlign: look.textAlign as CSSProperties["textAlign"],
      whiteSpace: look.whiteSpace === "nowrap" || hugs ? "pre" : "pre-wrap",
      color: look.color,
      background: groundOf(frame),
    },
    below: {
      top: top - around.top + (height + EDGE) * scale + 4,
      right: around.right - right - EDGE * scale,
    },
    hidden: words.bottom < view.top || words.top > view.bottom,
  };
}

/** Height of what is written in a field, without its edges. */
function contentHeight(field: HTMLTextAreaElement): number {
  const { height } = field.style;
  field.style.height = "0";
  const written = field.scrollHeight - 2 * EDGE;
  field.style.height = height;
  return written;
}
