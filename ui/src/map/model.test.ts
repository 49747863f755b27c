import { describe, expect, it } from "vitest";
import type { FlowMap, MapRoute, ScreenSummary } from "../platform";
import { cardsOf, kindOf, neighbour, routesOf } from "./model";

const cause = (hidden: boolean) => ({
  component: 9,
  type: "Footer",
  path: "/on-click-action",
  words: "Go on",
  hidden,
});
const route = (more: Partial<MapRoute> = {}): MapRoute => ({
  from: 1,
  to: 2,
  causes: [cause(false)],
  written: false,
  backward: null,
  ...more,
});

describe("kinds of routes", () => {
  it("tells what leads there", () => {
    expect(kindOf(route())).toBe("button");
    expect(kindOf(route({ causes: [] }))).toBe("server");
    expect(kindOf(route({ causes: [cause(true)] }))).toBe("hidden");
    expect(kindOf(route({ causes: [cause(true), cause(false)] }))).toBe("button");
  });
  it("puts what leads back before everything else", () => {
    expect(kindOf(route({ causes: [], backward: "back" }))).toBe("backward");
  });
});

describe("map and list of screens", () => {
  const facts = (node: number) => ({
    node,
    terminal: false,
    arrival: "reached" as const,
    onward: "on" as const,
    lost: [],
  });
  const map: FlowMap = {
    screens: [facts(1), facts(2), facts(3)],
    routes: [route(), route({ to: 3 })],
  };
  it("shows only screens that both know, and routes between them", () => {
    const screens = [1, 2, 4].map((node) => ({ node, id: `S${node}` }) as ScreenSummary);
    const cards = cardsOf(map, screens);
    expect(cards.map((card) => card.screen.node)).toEqual([1, 2]);
    expect(routesOf(map, cards).map((one) => one.to)).toEqual([2]);
  });
});

describe("arrow keys", () => {
  const places = new Map([
    [1, { x: 0, y: 100 }],
    [2, { x: 400, y: 0 }],
    [3, { x: 400, y: 120 }],
    [4, { x: 800, y: 100 }],
  ]);
  it("lead to the nearest card on that side", () => {
    expect(neighbour(places, 1, "right")).toBe(3);
    expect(neighbour(places, 3, "up")).toBe(2);
    expect(neighbour(places, 4, "left")).toBe(3);
    expect(neighbour(places, 3, "right")).toBe(4);
  });
  it("lead nowhere at the edge", () => {
    expect(neighbour(places, 1, "left")).toBeNull();
    expect(neighbour(places, 9, "left")).toBeNull();
  });
});
