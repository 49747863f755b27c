import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { draw, drawn, play } from "../testing";
import { addMonths, isDay, isOpen, localDay, weeksOf } from "./days";

describe("days", () => {
  it("are those that there are", () => {
    expect(["2024-02-29", "2026-02-29", "2026-1-1", "", "2026-13-01"].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(localDay(new Date(2026, 10, 22, 23, 59))).toBe("2026-11-22");
  });

  it("stay in the month when months are turned", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-01-31", -1)).toBe("2025-12-31");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
  });

  it("lie in weeks", () => {
    const weeks = weeksOf("2026-11-22", 1);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(weeks).toHaveLength(6);
    expect(weeksOf("2026-02-10", 0)).toHaveLength(4);
  });

  it("are open or not", () => {
    const openings = {
      min: "2026-11-02",
      max: "2026-11-20",
      closed: new Set(["2026-11-11"]),
      weekdays: new Set([1, 2, 3]),
    };
    const open = ["2026-11-01", "2026-11-02", "2026-11-05", "2026-11-11", "2026-11-23"];
    expect(open.map((day) => isOpen(day, openings))).toEqual([false, true, false, false, false]);
  });
});

describe("CalendarPicker", () => {
  const user = userEvent.setup();
  const day = (name: string) => screen.getByRole("button", { name });

  it("opens a calendar for one day", async () => {
    const onEvent = play([
      drawn("CalendarPicker", {
        label: "Visit",
        name: "visit",
        "min-date": "2026-11-10",
        "max-date": "2026-12-20",
        "unavailable-dates": ["2026-11-25"],
        "include-days": ["Mon", "Wed", "Fri"],
      }),
    ]);
    await user.click(screen.getByRole("button", { name: "Visit" }));
    const sheet = screen.getByRole("dialog", { name: "Visit" });
    const grid = within(sheet).getByRole("grid", { name: "November 2026" });
    expect(within(grid).getAllByRole("gridcell").length).toBe(30);
    expect(document.activeElement).toBe(day("Sunday, November 22, 2026"));

    // A closed day can be read but not chosen.
    await user.click(day("Wednesday, November 25, 2026"));
    expect(day("Wednesday, November 25, 2026").getAttribute("aria-disabled")).toBe("true");
    expect(onEvent).not.toHaveBeenCalled();

    await user.keyboard("{PageDown}");
    expect(screen.getByRole("grid", { name: "December 2026" })).toBeTruthy();
    // The last day is as far as one gets.
    expect(document.activeElement).toBe(day("Sunday, December 20, 2026"));
    await user.keyboard("{ArrowUp}{Home}{ArrowRight}{Enter}");
    expect(onEvent).toHaveBeenLastCalledWith({
      kind: "change",
      field: "visit",
      value: "2026-12-14",
    });
    expect(onEvent).toHaveBeenCalledTimes(1);
    // Choosing it ends the sheet; Sunday the 13th was walked over.
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("turns months by its buttons, not beyond the first and the last day", async () => {
    const props = { label: "Day", name: "day", "min-date": "2026-11-01", "max-date": "2026-12-31" };
    play([drawn("CalendarPicker", props, { value: "2026-12-24" })]);
    await user.click(screen.getByRole("button", { name: "Day: Dec 24, 2026" }));
    expect(day("Month after")).toHaveProperty("disabled", true);
    await user.click(day("Month before"));
    expect(screen.getByRole("grid", { name: "November 2026" })).toBeTruthy();
    expect(day("Month before")).toHaveProperty("disabled", true);
  });

  const STAY = {
    mode: "range",
    name: "stay",
    title: "Your stay",
    description: "Breakfast is included",
    label: { "start-date": "Arrival", "end-date": "Departure" },
    "helper-text": { "start-date": "From 2 pm", "end-date": "Until 10 am" },
    "min-days": 2,
    "max-days": 14,
  };

  it("takes a first and a last day", async () => {
    const onEvent = play([
      drawn("CalendarPicker", STAY, {
        range: {
          start: { required: true, error: null },
          end: { required: false, error: "Choose at least 2 days." },
        },
      }),
    ]);
    expect(screen.getByText("From 2 pm")).toBeTruthy();
    expect(screen.getByText("Choose at least 2 days.")).toBeTruthy();
    expect(screen.queryByText("Until 10 am")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Arrival" }));
    expect(screen.getByText("2 to 14 days")).toBeTruthy();
    expect(day("Done")).toHaveProperty("disabled", true);
    await user.click(day("Friday, November 20, 2026"));
    await user.click(day("Wednesday, November 18, 2026"));
    await user.click(day("Saturday, November 21, 2026"));
    const chosen = screen.getAllByRole("gridcell", { selected: true });
    expect(chosen.map((cell) => cell.textContent)).toEqual(["18", "19", "20", "21"]);
    await user.click(day("Done"));
    expect(onEvent).toHaveBeenLastCalledWith({
      kind: "change",
      field: "stay",
      value: { "start-date": "2026-11-18", "end-date": "2026-11-21" },
    });
  });

  it("shows both ends in design, whatever the label's shape", () => {
    const container = draw({ type: "CalendarPicker", props: STAY });
    for (const words of ["Your stay", "Arrival", "Departure", "Until 10 am"]) {
      expect(container.textContent).toContain(words);
    }
    expect(
      draw({ type: "CalendarPicker", props: { mode: "range", label: "Stay" } }).textContent,
    ).toContain("Stay");
  });
});
