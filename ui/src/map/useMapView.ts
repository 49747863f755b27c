import { useReactFlow, type Viewport } from "@xyflow/react";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useDocumentState } from "../document";
import { CARD } from "./layout";
import type { Drawn } from "./useFlowMap";

/** Looking at the map: where, and how near. */
export interface MapView {
  frame: RefObject<HTMLDivElement | null>;
  /** Where one looks at first. */
  first: Viewport;
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
  /** Once the map can be looked at. */
  begin: () => void;
  /** In pixels of the window. */
  pan: (x: number, y: number) => void;
}

const MARGIN = 28;
/** Words on cards are no longer read below this; a large map begins at one end of it instead. */
const READABLE = 0.75;
const STEP = 1.25;

export function useMapView({ cards, layout }: Drawn): MapView {
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const shown = useDocumentState((s) => s.screen);
  const [first] = useState<Viewport>({ x: MARGIN, y: MARGIN, zoom: 1 });

  const view = useMemo(() => {
    const box = () => {
      const places = [...layout.cards.values()];
      const left = Math.min(...places.map(({ x }) => x));
      const top = Math.min(...places.map(({ y }) => y));
      const right = Math.max(...places.map(({ x }) => x)) + CARD.width;
      const bottom = Math.max(...places.map(({ y }) => y)) + CARD.height;
      return { x: left, y: top, width: right - left, height: bottom - top };
    };
    const fitting = () => {
      const area = frame.current?.getBoundingClientRect();
      if (!area || area.width === 0) return null;
      const all = box();
      // Room for what stands on the map's edges.
      const room = { width: area.width - 2 * MARGIN, height: area.height - 2 * 56 };
      const zoom = Math.min(1, room.width / all.width, room.height / all.height);
      return { area, all, zoom };
    };
    const centred = (zoom: number) => {
      const now = fitting();
      if (!now) return;
      const { area, all } = now;
      void flow.setViewport({
        x: (area.width - all.width * zoom) / 2 - all.x * zoom,
        y: (area.height - all.height * zoom) / 2 - all.y * zoom,
        zoom,
      });
    };
    const centreOn = (node: number, zoom: number) => {
      const corner = layout.cards.get(node);
      if (!corner) return;
      const { width, height } = CARD;
      void flow.setCenter(corner.x + width / 2, corner.y + height / 2, { zoom });
    };
    return {
      fit: () => {
        const now = fitting();
        if (now) centred(Math.max(0.08, now.zoom));
      },
      begin: (node: number | null) => {
        const now = fitting();
        if (!now) return;
        const corner = node === null ? undefined : layout.cards.get(node);
        if (now.zoom >= READABLE || !corner) return centred(Math.max(READABLE, now.zoom));
        const { area, all } = now;
        const zoom = 0.85;
        // As far left as it may be without leaving a gap at the other end of the map.
        const end = area.width - MARGIN - (all.x + all.width) * zoom;
        void flow.setViewport({
          x: Math.min(MARGIN - all.x * zoom, Math.max(MARGIN - corner.x * zoom, end)),
          y: area.height / 2 - (corner.y + CARD.height / 2) * zoom,
          zoom,
        });
      },
      reveal: (node: number) => {
        const area = frame.current?.getBoundingClientRect();
        const corner = layout.cards.get(node);
        if (!area || !corner) return;
        const { x, y, zoom } = flow.getViewport();
        const left = corner.x * zoom + x;
        const top = corner.y * zoom + y;
        const inside =
          left >= 0 &&
          top >= 0 &&
          left + CARD.width * zoom <= area.width &&
          top + CARD.height * zoom <= area.height;
        if (!inside) centreOn(node, zoom);
      },
      zoomIn: () => void flow.zoomTo(flow.getZoom() * STEP),
      zoomOut: () => void flow.zoomTo(flow.getZoom() / STEP),
      pan: (right: number, down: number) => {
        const { x, y, zoom } = flow.getViewport();
        void flow.setViewport({ x: x - right, y: y - down, zoom });
      },
    };
  }, [flow, layout]);

  // The first look shows everything, or, where that would be too small, the screen at hand.
  const begin = () => view.begin(shown ?? cards[0]?.screen.node ?? null);

  // The chosen screen is in view, however it came to be chosen.
  useEffect(() => {
    if (shown !== null) view.reveal(shown);
  }, [view, shown]);

  return { frame, first, ...view, begin };
}
