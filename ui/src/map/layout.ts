import { Graph, layout } from "@dagrejs/dagre";
import type { NodeId } from "../platform";

/** Size of a card, in pixels of the map. */
export const CARD = { width: 248, height: 92 };

export interface Point {
  x: number;
  y: number;
}

export interface LaidRoute {
  from: NodeId;
  to: NodeId;
  /** Leads against the direction of reading. */
  backward: boolean;
  /** Width of its words; 0 without. */
  width: number;
}

export interface Layout {
  /** Upper left corner of each card. */
  cards: Map<NodeId, Point>;
  /** Where each route runs, from border to border, and the middle of its words. */
  routes: Map<string, { points: Point[]; label: Point }>;
}

const LABEL_HEIGHT = 22;
/** Screens above which the layout takes the quicker way. */
const MANY = 60;

/**
 * Places cards in columns from left to right, so that routes lead to the right as far as they can.
 * The same map always gives the same picture.
 */
export function layOut(nodes: readonly NodeId[], routes: readonly LaidRoute[]): Layout {
  const graph = new Graph({ multigraph: true });
  // The better of the two ways to choose columns takes seconds on a large map with long routes.
  const ranker = nodes.length > MANY ? "tight-tree" : "network-simplex";
  graph.setGraph({ rankdir: "LR", ranker, nodesep: 32, ranksep: 30, edgesep: 18 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(String(node), { ...CARD });
  for (const route of routes) {
    if (route.from === route.to) continue;
    const label = {
      width: route.width,
      height: route.width > 0 ? LABEL_HEIGHT : 0,
      labelpos: "c" as const,
      // What leads back must not pull its screens around.
      weight: route.backward ? 0 : 1,
    };
    // Given the other way round, the columns stay in the order of reading.
    const [from, to] = route.backward ? [route.to, route.from] : [route.from, route.to];
    graph.setEdge(String(from), String(to), label, keyOf(route));
  }
  layout(graph);
  const laid: Layout = { cards: new Map(), routes: new Map() };
  for (const node of nodes) {
    const { x = 0, y = 0 } = graph.node(String(node));
    laid.cards.set(node, {
      x: Math.round(x - CARD.width / 2),
      y: Math.round(y - CARD.height / 2),
    });
  }
  const ends: End[] = [];
  const columns = nodes.map((node) => (graph.node(String(node)) as Point).x);
  for (const route of routes) {
    const key = keyOf(route);
    if (route.from === route.to) {
      laid.routes.set(key, loop(laid.cards.get(route.from)));
      continue;
    }
    const [from, to] = route.backward ? [route.to, route.from] : [route.from, route.to];
    const edge = graph.edge(String(from), String(to), key);
    // The ends are chosen below; what lies between leads around the cards.
    const points = past((edge?.points ?? []).slice(1, -1), columns);
    const centre = (node: NodeId) => graph.node(String(node)) as Point;
    const first = { x: centre(from).x + CARD.width / 2, y: centre(from).y };
    const last = { x: centre(to).x - CARD.width / 2, y: centre(to).y };
    ends.push({ side: `${from}>`, point: first, towards: points[0] ?? last });
    ends.push({ side: `>${to}`, point: last, towards: points.at(-1) ?? first });
    const line = [first, ...points, last];
    if (route.backward) line.reverse();
    const middle = line[Math.floor(line.length / 2)] ?? first;
    laid.routes.set(key, {
      points: line,
      label: { x: edge?.x ?? middle.x, y: edge?.y ?? middle.y },
    });
  }
  spread(ends);
  return laid;
}

/** Between two cards of a column a route runs straight on until it is past them. */
function past(points: readonly Point[], columns: readonly number[]): Point[] {
  const half = CARD.width / 2 + 6;
  return points.flatMap(({ x, y }) => {
    const among = columns.some((column) => Math.abs(column - x) < CARD.width / 2);
    return among
      ? [
          { x: x - half, y },
          { x: x + half, y },
        ]
      : [{ x, y }];
  });
}

/** Where a route touches a side of a card. */
interface End {
  side: string;
  point: Point;
  /** The next point of the route. */
  towards: Point;
}

/** Ends at the same side stand below each other, in the order in which their routes fan out. */
function spread(ends: readonly End[]): void {
  const sides = new Map<string, End[]>();
  for (const end of ends) sides.set(end.side, [...(sides.get(end.side) ?? []), end]);
  for (const side of sides.values()) {
    side.sort((a, b) => a.towards.y - b.towards.y);
    const gap = Math.min(18, (CARD.height - 28) / side.length);
    side.forEach((end, at) => {
      end.point.y += (at - (side.length - 1) / 2) * gap;
    });
  }
}

const keyOf = (route: { from: NodeId; to: NodeId }) => `${route.from}-${route.to}`;

/** A route to the screen it begins at: a small bow beside the upper right corner. */
function loop(corner: Point | undefined): { points: Point[]; label: Point } {
  const x = (corner?.x ?? 0) + CARD.width;
  const y = corner?.y ?? 0;
  return {
    points: [
      { x, y: y + 30 },
      { x: x + 40, y: y + 4 },
      { x, y: y + 14 },
    ],
    label: { x: x + 46, y: y - 6 },
  };
}

/** A smooth line through the points, which it passes from side to side. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let path = `M${at(first)}`;
  let before = first;
  for (const point of rest) {
    const x = (before.x + point.x) / 2;
    path += `C${at({ x, y: before.y })} ${at({ x, y: point.y })} ${at(point)}`;
    before = point;
  }
  return path;
}

/** The head of an arrow that ends where the points do. */
export function head(points: readonly Point[], size = 9): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return "";
  const base = tip.x - Math.sign(tip.x - before.x || 1) * size;
  const half = size * 0.5;
  const left = { x: base, y: tip.y - half };
  const right = { x: base, y: tip.y + half };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)},${round(y)}`;
