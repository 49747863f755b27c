import type { FlowMap, MapRoute, MapScreen, NodeId, ScreenSummary } from "../platform";

/** How a route is drawn; each kind has a line of its own in the legend. */
export type RouteKind = "button" | "hidden" | "server" | "backward";

/** A screen of the map with its entry in the list of screens. */
export type Card = {
  screen: ScreenSummary;
  facts: MapScreen;
};

export const KINDS: readonly RouteKind[] = ["button", "hidden", "server", "backward"];

export function kindOf(route: MapRoute): RouteKind {
  if (route.backward !== null) return "backward";
  if (route.causes.length === 0) return "server";
  return route.causes.every((cause) => cause.hidden) ? "hidden" : "button";
}

export const routeKey = (route: { from: NodeId; to: NodeId }) => `${route.from}-${route.to}`;

/** Names of screens for people. */
export const nameOf = (screen: ScreenSummary) => screen.title || screen.id;

/** What of the map belongs to the screens there are at the moment: both come by ways of their own. */
export function cardsOf(map: FlowMap, screens: readonly ScreenSummary[]): Card[] {
  const facts = new Map(map.screens.map((one) => [one.node, one]));
  return screens.flatMap((screen) => {
    const known = facts.get(screen.node);
    return known ? [{ screen, facts: known }] : [];
  });
}

export function routesOf(map: FlowMap, cards: readonly Card[]): MapRoute[] {
  const there = new Set(cards.map((card) => card.screen.node));
  return map.routes.filter((route) => there.has(route.from) && there.has(route.to));
}

export type Direction = "left" | "right" | "up" | "down";

interface Box {
  x: number;
  y: number;
}

/**
 * The card that an arrow key leads to: the nearest one that lies more in that direction than
 * beside it. Null at the edge of the map.
 */
export function neighbour(
  places: ReadonlyMap<NodeId, Box>,
  from: NodeId,
  direction: Direction,
): NodeId | null {
  const here = places.get(from);
  if (!here) return null;
  const across = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  let best: NodeId | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [node, there] of places) {
    const ahead = sign * (across ? there.x - here.x : there.y - here.y);
    const aside = Math.abs(across ? there.y - here.y : there.x - here.x);
    if (node === from || ahead <= 1) continue;
    // Straight ahead beats near but aside; columns are wider apart than rows.
    const distance = ahead + aside * (across ? 1 : 3);
    if (distance < least) {
      least = distance;
      best = node;
    }
  }
  return best;
}
