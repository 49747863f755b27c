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

/** Size of the phone in a given room. */
export function sizeIn(room: { width: number; height: number }): Fit {
  const scale = Math.min(1, Math.max(0.6, Math.min(room.height / COMFORTABLE, room.width / WIDTH)));
  return { scale, height: Math.min(Math.max(room.height / scale, 420), TALLEST) };
}

/** Follows the size of the stage around the phone. */
export function useFit(stage: RefObject<HTMLElement | null>): Fit {
  const [size, setSize] = useState<Fit>({ scale: 1, height: COMFORTABLE });
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const look = () => {
      const next = sizeIn({ width: element.clientWidth - 64, height: element.clientHeight - 40 });
      setSize((now) => (now.scale === next.scale && now.height === next.height ? now : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  return size;
}
