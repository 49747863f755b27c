import { Position } from "@xyflow/react";
import { useMemo } from "react";
import { useDocumentState } from "../document";
import { useCatalogue } from "../editor/catalogue";
import { useText } from "../i18n";
import type { NodeId } from "../platform";
import { CARD } from "./layout";
import { kindOf, nameOf, routeKey } from "./model";
import type { RouteEdge } from "./RouteLine";
import type { CardNode } from "./ScreenCard";
import type { Drawn } from "./useFlowMap";
import { routeName, routeWords, wordsWidth } from "./words";

const { width, height } = CARD;
/** Sizes and handles are known beforehand, so nothing has to be measured. */
const FIXED = {
  type: "screen" as const,
  width,
  height,
  measured: CARD,
  handles: [
    { type: "target" as const, position: Position.Left, x: 0, y: 0, width, height },
    {
      type: "source" as const,
      position: Position.Right,
      x: width - 7,
      y: height / 2 - 7,
      width: 14,
      height: 14,
    },
  ],
};
/** What the card and the words of a route say is enough for ears. */
const SILENT = { "aria-roledescription": undefined } as object;
const HIDDEN = { "aria-hidden": true, "aria-roledescription": undefined } as object;

/** The map as nodes and edges of the drawing. */
export function useGraph({ cards, routes, layout }: Drawn): {
  nodes: CardNode[];
  edges: RouteEdge[];
} {
  const t = useText();
  const { everyday } = useCatalogue();
  const lost = useDocumentState((s) => s.screen === null);
  const nodes = useMemo(
    () =>
      cards.map(
        (card, at): CardNode => ({
          ...FIXED,
          id: String(card.screen.node),
          position: layout.cards.get(card.screen.node) ?? { x: 0, y: 0 },
          data: { ...card, entry: lost && at === 0 },
          domAttributes: SILENT,
          // Nothing of it is the drawing's to drag or choose, but presses are the card's.
          style: { pointerEvents: "all" },
        }),
      ),
    [cards, layout, lost],
  );
  const edges = useMemo(() => {
    const names = new Map<NodeId, string>(cards.map(({ screen }) => [screen.node, nameOf(screen)]));
    return routes.flatMap((route): RouteEdge[] => {
      const key = routeKey(route);
      const laid = layout.routes.get(key);
      if (!laid) return [];
      const words = routeWords(route, t);
      return [
        {
          id: key,
          type: "route",
          source: String(route.from),
          target: String(route.to),
          ariaRole: "presentation",
          domAttributes: HIDDEN,
          data: {
            route,
            kind: kindOf(route),
            ...laid,
            words,
            width: wordsWidth(words),
            name: routeName(route, names, t, everyday),
          },
        },
      ];
    });
  }, [cards, routes, layout, t, everyday]);
  return { nodes, edges };
}
