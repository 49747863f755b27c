import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayOfMilliseconds, isDay, millisecondsOf, weeksAround } from "./days";

describe("days", () => {
  it("knows which there are", () => {
    expect(["2026-12-31", "2024-02-29", "2026-02-29", "2026-13-01", "26-1-1"].map(isDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
  it("reads and writes milliseconds", () => {
    expect(millisecondsOf("1970-01-02")).toBe("86400000");
    expect(dayOfMilliseconds("86400001")).toBe("1970-01-02");
    expect(dayOfMilliseconds("-1")).toBe("1969-12-31");
    expect(dayOfMilliseconds("${data.x}")).toBeNull();
    expect(dayOfMilliseconds("9".repeat(30))).toBeNull();
  });
  it("counts over the ends of months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
  });
  it("lays a month out in weeks from Monday", () => {
    const weeks = weeksAround("2026-02-11");
    expect(weeks.map((week) => week.filter(Boolean).length)).toEqual([1, 7, 7, 7, 6]);
    expect(weeks[0]?.[6]).toBe("2026-02-01");
    expect(weeks.at(-1)?.[5]).toBe("2026-02-28");
  });
});
