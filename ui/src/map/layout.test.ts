import { describe, expect, it } from "vitest";
import { CARD, curve, head, type LaidRoute, layOut, type Point } from "./layout";

const way = (from: number, to: number, more: Partial<LaidRoute> = {}): LaidRoute => ({
  from,
  to,
  backward: false,
  width: 80,
  ...more,
});
const corner = (laid: ReturnType<typeof layOut>, node: number) =>
  laid.cards.get(node) ?? { x: Number.NaN, y: Number.NaN };

/** Whether a point lies inside a card, borders not counted. */
const inside = (point: Point, card: Point) =>
  point.x > card.x + 1 &&
  point.x < card.x + CARD.width - 1 &&
  point.y > card.y + 1 &&
  point.y < card.y + CARD.height - 1;

describe("the layout of the map", () => {
  it("reads from left to right, with what is reached alike in one column", () => {
    const laid = layOut([1, 2, 3, 4], [way(1, 2), way(1, 3), way(2, 4), way(3, 4)]);
    const [a, b, c, d] = [1, 2, 3, 4].map((node) => corner(laid, node)) as [
      Point,
      Point,
      Point,
      Point,
    ];
    expect(b.x).toBeGreaterThan(a.x + CARD.width);
    expect(c.x).toBe(b.x);
    expect(Math.abs(c.y - b.y)).toBeGreaterThanOrEqual(CARD.height);
    expect(d.x).toBeGreaterThan(b.x + CARD.width);
  });

  it("gives the same picture for the same map", () => {
    const nodes = Array.from({ length: 100 }, (_, at) => at + 1);
    const tree = nodes.slice(1).map((at) => way(Math.floor(at / 2), at));
    expect(layOut(nodes, tree)).toEqual(layOut(nodes, tree));
  });

  it("keeps cards apart, whatever leads where", () => {
    const nodes = Array.from({ length: 16 }, (_, at) => at + 1);
    const routes = nodes.flatMap((at) => [way(at, (at % 16) + 1), way(at, ((at * 3) % 16) + 1)]);
    const unique = routes.filter(
      (one, at) => routes.findIndex((r) => r.from === one.from && r.to === one.to) === at,
    );
    const laid = layOut(nodes, unique);
    const places = [...laid.cards.values()];
    for (const [at, a] of places.entries()) {
      for (const b of places.slice(at + 1)) {
        const apart = Math.abs(a.x - b.x) >= CARD.width || Math.abs(a.y - b.y) >= CARD.height;
        expect(apart).toBe(true);
      }
    }
  });

  it("lets a way back pull nothing around, and begin where it begins", () => {
    const forward = [way(1, 2), way(2, 3)];
    const laid = layOut([1, 2, 3], [...forward, way(3, 1, { backward: true })]);
    expect(corner(laid, 1).x).toBeLessThan(corner(laid, 2).x);
    expect(corner(laid, 2).x).toBeLessThan(corner(laid, 3).x);
    const back = laid.routes.get("3-1")?.points ?? [];
    expect(back[0]?.x).toBe(corner(laid, 3).x);
    expect(back.at(-1)?.x).toBe(corner(laid, 1).x + CARD.width);
    for (const point of back) expect(inside(point, corner(laid, 2))).toBe(false);
  });

  it("lets routes end at the sides of their cards, below each other", () => {
    const laid = layOut([1, 2, 3], [way(1, 2), way(1, 3)]);
    const starts = ["1-2", "1-3"].map((key) => laid.routes.get(key)?.points[0]);
    expect(starts[0]?.x).toBe(corner(laid, 1).x + CARD.width);
    expect(starts[0]?.y).not.toBe(starts[1]?.y);
  });

  it("draws a route to its own screen beside it", () => {
    const loop = layOut([1], [way(1, 1)]).routes.get("1-1");
    expect(loop?.points.length).toBeGreaterThan(2);
  });

  it("takes no route and no screen at all", () => {
    expect(layOut([], []).cards.size).toBe(0);
  });
});

describe("the line of a route", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 50, y: 20 },
    { x: 100, y: 0 },
  ];
  it("begins and ends at the outer points", () => {
    expect(curve(points)).toMatch(/^M0,0C.* 100,0$/);
    expect(curve([])).toBe("");
  });
  it("has a head at its end, pointing the way it goes", () => {
    expect(head(points)).toMatch(/^M100,0L91,/);
    expect(head([...points].reverse())).toMatch(/^M0,0L9,/);
  });
});
