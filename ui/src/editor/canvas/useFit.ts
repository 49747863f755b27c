import { type RefObject, useLayoutEffect, useState } from "react";

const WIDTH = 376;
/** The phone is drawn smaller rather than shorter than this. */
const COMFORTABLE = 640;
const TALLEST = 800;

export interface Fit {
  scale: number;
  /** Height of the phone before scaling. */
  height: number;
}

/** Size of the phone in a given room; `zoom` is the size that was chosen, in percent. */
export function sizeIn(room: { width: number; height: number }, zoom: number | null): Fit {
  const fitting = Math.min(room.height / COMFORTABLE, room.width / WIDTH);
  const scale = zoom === null ? Math.min(1, Math.max(0.6, fitting)) : zoom / 100;
  return { scale, height: Math.min(Math.max(room.height / scale, 420), TALLEST) };
}

/** Follows the size of the stage around the phone. */
export function useFit(stage: RefObject<HTMLElement | null>, zoom: number | null): Fit {
  const [size, setSize] = useState<Fit>({ scale: 1, height: COMFORTABLE });
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const look = () => {
      // Without the bars that scroll: they come and go with the size itself.
      const { width, height } = element.getBoundingClientRect();
      const next = sizeIn({ width: width - 64, height: height - 40 }, zoom);
      setSize((now) => (now.scale === next.scale && now.height === next.height ? now : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, zoom]);
  return size;
}
