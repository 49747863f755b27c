import { type RefObject, useEffect, useRef } from "react";
import { useZoom } from "./useZoom";

/** Pixels of wheel for one step; a notch of a mouse wheel is more, a touchpad sends many small ones. */
const NOTCH = 40;

/** Ctrl (or Cmd) and the wheel, or a pinch, zoom the phone instead of the window. */
export function useWheelZoom(stage: RefObject<HTMLElement | null>): void {
  const zoom = useZoom();
  const latest = useRef(zoom);
  latest.current = zoom;
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let rolled = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      // The window's own zoom must not come up; hence a listener that is not passive.
      event.preventDefault();
      if (Math.sign(rolled) !== Math.sign(event.deltaY)) rolled = 0;
      rolled += event.deltaY;
      if (Math.abs(rolled) < NOTCH) return;
      latest.current.by(rolled < 0 ? 1 : -1);
      rolled = 0;
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [stage]);
}
