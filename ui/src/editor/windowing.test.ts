import { describe, expect, it } from "vitest";
import { windowOf } from "./windowing";

describe("what is drawn of a long list", () => {
  const at = (scroll: number, count = 5000) => windowOf(count, () => 50, scroll, 600);

  it("is everything when it is short", () => {
    expect(at(0, 60)).toEqual({ from: 0, to: 60, before: 0, after: 0 });
  });

  it.each([0, 1000, 125_000, 260_000])("covers the view at %i and little more", (scroll) => {
    const { from, to, before, after } = at(scroll);
    expect(before).toBe(from * 50);
    expect(before + (to - from) * 50 + after).toBe(5000 * 50);
    expect(to - from).toBeLessThanOrEqual(34);
    if (scroll < 5000 * 50) {
      expect(before).toBeLessThanOrEqual(scroll);
      expect(before + (to - from) * 50).toBeGreaterThanOrEqual(Math.min(scroll + 600, 250_000));
    }
  });
});
