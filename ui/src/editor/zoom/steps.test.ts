import { describe, expect, it } from "vitest";
import { sizeIn } from "../canvas/useFit";
import { stepFrom } from "./steps";

describe("zooming", () => {
  it("stops at round sizes, from wherever it starts", () => {
    expect(stepFrom(100, 1)).toBe(110);
    expect(stepFrom(100, -1)).toBe(90);
    expect(stepFrom(71.4, 1)).toBe(80);
    expect(stepFrom(71.4, -1)).toBe(70);
    // What fits may be a hair off a step: that one is passed.
    expect(stepFrom(79.8, 1)).toBe(90);
  });

  it("ends at a half and at double", () => {
    expect(stepFrom(200, 1)).toBe(200);
    expect(stepFrom(50, -1)).toBe(50);
  });
});

describe("the phone's size in a room", () => {
  const room = { width: 700, height: 480 };

  it("fits, or is what was chosen", () => {
    expect(sizeIn(room, null).scale).toBe(0.75);
    expect(sizeIn(room, 100)).toEqual({ scale: 1, height: 480 });
    // Never so short that a screen cannot be seen; then the room is scrolled.
    expect(sizeIn(room, 200)).toEqual({ scale: 2, height: 420 });
    expect(sizeIn(room, 50)).toEqual({ scale: 0.5, height: 800 });
  });
});
