import { describe, expect, it } from "vitest";
import { boxOf, meets, pullOf } from "./marquee";

describe("a frame drawn on the canvas", () => {
  it("is the same whichever way it was drawn", () => {
    const box = { left: 1, right: 5, top: 2, bottom: 8 };
    expect(boxOf({ x: 1, y: 2 }, { x: 5, y: 8 })).toEqual(box);
    expect(boxOf({ x: 5, y: 2 }, { x: 1, y: 8 })).toEqual(box);
  });

  it("takes what it touches", () => {
    const frame = boxOf({ x: 10, y: 10 }, { x: 20, y: 20 });
    const at = (x: number, y: number) => meets(frame, boxOf({ x, y }, { x: x + 5, y: y + 5 }));
    expect([at(0, 0), at(5, 5), at(12, 12), at(20, 20), at(21, 12)]).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("pulls the column along at its edges only", () => {
    expect(pullOf(300, 100, 500)).toBe(0);
    expect(pullOf(128, 100, 500)).toBe(0);
    expect(pullOf(114, 100, 500)).toBe(-7);
    expect(pullOf(-400, 100, 500)).toBe(-14);
    expect(pullOf(900, 100, 500)).toBe(14);
  });
});
