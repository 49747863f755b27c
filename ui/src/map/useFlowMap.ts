import { useEffect, useMemo, useState } from "react";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";
import { call, type FlowMap, type MapRoute, type NodeId } from "../platform";
import { type Layout, layOut } from "./layout";
import { type Card, cardsOf, routesOf } from "./model";
import { routeWords, wordsWidth } from "./words";

/** The map as it is drawn. */
export interface Drawn {
  cards: Card[];
  routes: MapRoute[];
  layout: Layout;
}

/** Asks for the map, again after every change; the last known stands meanwhile. */
export function useFlowMap(): Drawn | null {
  const t = useText();
  const { session } = useDocument();
  const revision = useDocumentState((s) => s.revision);
  const screens = useDocumentState((s) => s.screens);
  const [map, setMap] = useState<FlowMap | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every revision.
  useEffect(() => {
    let wanted = true;
    call("flow_map", { session }).then(
      (next) => wanted && setMap((before) => (same(before, next) ? before : next)),
      // The document was closed meanwhile; there is nothing to draw any more.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [session, revision]);

  const shown = useMemo(() => {
    if (!map) return null;
    const cards = cardsOf(map, screens);
    return { cards, routes: routesOf(map, cards) };
  }, [map, screens]);
  // Typing into a title changes the list of screens, but not where things stand.
  const plan = shown && JSON.stringify(planOf(shown.cards, shown.routes, t));
  const layout = useMemo(() => {
    if (plan === null) return null;
    const { nodes, routes } = JSON.parse(plan) as ReturnType<typeof planOf>;
    return layOut(nodes, routes);
  }, [plan]);
  return useMemo(() => shown && layout && { ...shown, layout }, [shown, layout]);
}

function planOf(cards: Card[], routes: MapRoute[], t: ReturnType<typeof useText>) {
  return {
    nodes: cards.map((card): NodeId => card.screen.node),
    routes: routes.map((route) => ({
      from: route.from,
      to: route.to,
      backward: route.backward !== null,
      width: wordsWidth(routeWords(route, t)),
    })),
  };
}

function same(a: FlowMap | null, b: FlowMap): boolean {
  return a !== null && JSON.stringify(a) === JSON.stringify(b);
}
