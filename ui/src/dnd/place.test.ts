import { describe, expect, it } from "vitest";
import { CHILDREN } from "../document";
import {
  gapAt,
  indexAfter,
  indexAt,
  indexWithout,
  type RowBox,
  range,
  staysPut,
  staysTogether,
} from "./place";

const gap = (index: number) => ({ parent: 1, slot: CHILDREN, index });
const row = (index: number): RowBox => ({
  before: gap(index),
  after: gap(index + 1),
  top: index * 40,
  bottom: index * 40 + 40,
  left: 0,
  right: 100,
});

describe("where a drop goes", () => {
  const rows = [row(0), row(1), row(2)];

  it.each([
    [-50, 0, 0],
    [5, 0, 0],
    [39, 1, 40],
    [41, 1, 40],
    [79, 2, 80],
    [119, 3, 120],
    [500, 3, 120],
  ])("at height %i: index %i, line at %i", (y, index, line) => {
    expect(gapAt(rows, y)).toMatchObject({ gap: gap(index), y: line });
  });

  it("is nowhere without rows", () => {
    expect(gapAt([], 10)).toBeNull();
  });

  it("counts middles in a plain list", () => {
    expect([0, 25, 65, 200].map((y) => indexAt(rows, y))).toEqual([0, 1, 2, 3]);
  });
});

describe("indices of a move", () => {
  it("count without what is moved", () => {
    expect(indexWithout(1, 3)).toBe(2);
    expect(indexWithout(3, 1)).toBe(1);
    expect(indexWithout(null, 3)).toBe(3);
  });

  it("beside itself mean staying", () => {
    expect([0, 1, 2, 3].map((index) => staysPut(1, index))).toEqual([false, true, true, false]);
    expect(staysPut(null, 1)).toBe(false);
  });
});

describe("a move of several", () => {
  const list = [1, 2, 3, 4, 5];
  it("counts without them", () => {
    expect([0, 2, 3, 5].map((index) => indexAfter(list, [2, 4], index))).toEqual([0, 1, 2, 3]);
    expect(indexAfter(list, [8, 9], 4)).toBe(4);
  });

  it("changes nothing when they stand there already, side by side and in order", () => {
    const stays = (moved: number[]) =>
      [0, 1, 2, 3, 4, 5].filter((index) => staysTogether(list, moved, index));
    expect(stays([2, 3])).toEqual([1, 2, 3]);
    expect(stays([3])).toEqual([2, 3]);
    expect(stays([2, 4])).toEqual([]);
    expect(stays([8])).toEqual([]);
  });
});

describe("a range", () => {
  it("ends with the one clicked", () => {
    expect(range([1, 2, 3, 4], 2, 4)).toEqual([2, 3, 4]);
    expect(range([1, 2, 3, 4], 3, 1)).toEqual([3, 2, 1]);
    expect(range([1, 2], 9, 2)).toEqual([2]);
  });
});
