import {
  AutoScroller,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
} from "@dnd-kit/dom";
import { DragDropProvider, useDraggable } from "@dnd-kit/react";
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { DragGhost, type Ghost } from "./DragGhost";
import type { Dragged, Offer, Point, Zone } from "./zones";

// Neither the library's keyboard sensor nor its attributes on elements: lifting by keys is our own
// (one place at a time, spoken), and roles belong to what is dragged.
const SENSORS = [
  PointerSensor.configure({
    activationConstraints: [new PointerActivationConstraints.Distance({ value: 5 })],
    preventActivation: (event) =>
      event.target instanceof Element && event.target.closest("input, textarea") !== null,
  }),
];
const PLUGINS = [AutoScroller, PreventSelection];

const ZonesContext = createContext<Set<Zone>>(new Set());

/** Around everything that can be dragged or dropped upon. */
export function DragLayer({ children }: { children: ReactNode }) {
  const zones = useRef(new Set<Zone>()).current;
  const dragged = useRef<Dragged | null>(null);
  const offer = useRef<Offer | null>(null);
  const pointer = useRef<Point>({ x: 0, y: 0 });
  const hand = useHand();
  const [ghost, setGhost] = useState<Ghost | null>(null);

  const look = () => {
    const what = dragged.current;
    if (!what) return;
    const at = pointer.current;
    offer.current = null;
    for (const zone of zones) offer.current ??= zone.offer(what, at);
    setGhost({ dragged: what, at, offer: offer.current });
  };
  const finish = () => {
    dragged.current = null;
    offer.current = null;
    setGhost(null);
    for (const zone of zones) zone.end?.();
  };

  return (
    <DragDropProvider
      sensors={SENSORS}
      plugins={PLUGINS}
      onBeforeDragStart={(event) => {
        const pick = event.operation.source?.data.pick as Pick | undefined;
        const target = hand.current.pressed;
        dragged.current = pick && target instanceof Element ? pick(target) : null;
        if (!dragged.current) event.preventDefault();
      }}
      onDragStart={() => {
        const what = dragged.current;
        if (!what) return;
        for (const zone of zones) zone.begin?.(what, look);
        pointer.current = hand.current.at;
        look();
      }}
      onDragMove={(event) => {
        pointer.current = event.to ?? {
          x: pointer.current.x + (event.by?.x ?? 0),
          y: pointer.current.y + (event.by?.y ?? 0),
        };
        look();
      }}
      onDragEnd={(event) => {
        const place = offer.current;
        finish();
        if (!event.canceled && place && place.refusal === null) place.drop();
      }}
    >
      <ZonesContext value={zones}>{children}</ZonesContext>
      {ghost ? <DragGhost {...ghost} /> : null}
      {ghost ? <LookAgainOnScroll look={look} /> : null}
    </DragDropProvider>
  );
}

/**
 * What the pointer was pressed on, and where it is. The event that starts a drag is a move, and a
 * quick hand has left the element by then, or rests at its goal before the library has begun.
 */
function useHand(): RefObject<{ pressed: EventTarget | null; at: Point }> {
  const hand = useRef<{ pressed: EventTarget | null; at: Point }>({
    pressed: null,
    at: { x: 0, y: 0 },
  });
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      hand.current.at = { x: event.clientX, y: event.clientY };
      if (event.type === "pointerdown") hand.current.pressed = event.target;
    };
    const passive = { capture: true, passive: true };
    document.addEventListener("pointerdown", follow, passive);
    document.addEventListener("pointermove", follow, passive);
    return () => {
      document.removeEventListener("pointerdown", follow, { capture: true });
      document.removeEventListener("pointermove", follow, { capture: true });
    };
  }, []);
  return hand;
}

/** While the list scrolls under a resting pointer, the place under it changes. */
function LookAgainOnScroll({ look }: { look: () => void }) {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    const again = () => latest.current();
    document.addEventListener("scroll", again, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", again, { capture: true });
  }, []);
  return null;
}

type Pick = (target: Element) => Dragged | null;

/**
 * Makes what is inside an element draggable. One source serves a whole list, however long: `pick`
 * says what was taken hold of. The ref it gives also fills `own`, and stays the same, so that a
 * repaint during a drag does not take the element away from under it.
 */
export function useDragSource<E extends Element = HTMLElement>(
  pick: Pick,
  own?: RefObject<E | null>,
): (element: E | null) => void {
  const latest = useRef(pick);
  latest.current = pick;
  const id = useId();
  const data = useMemo(() => ({ pick: (target: Element) => latest.current(target) }), []);
  const { ref } = useDraggable({ id, data });
  return useCallback(
    (element: E | null) => {
      if (own) own.current = element;
      ref(element);
    },
    [ref, own],
  );
}

/** Takes drops while mounted. */
export function useDropZone(zone: RefObject<Zone>): void {
  const zones = useContext(ZonesContext);
  useEffect(() => {
    const entry: Zone = {
      begin: (dragged, again) => zone.current.begin?.(dragged, again),
      offer: (dragged, at) => zone.current.offer(dragged, at),
      end: () => zone.current.end?.(),
    };
    zones.add(entry);
    return () => void zones.delete(entry);
  }, [zones, zone]);
}
