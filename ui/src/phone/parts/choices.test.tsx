import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../platform/generated";
import { drawn, play } from "../testing";

const TOPICS = ["News", "Offers", "Events"].map((title, at) => ({
  id: `t${at}`,
  title,
  ...(at === 2 && { enabled: false }),
}));

describe("ChipsSelector", () => {
  const props = {
    label: "Topics",
    description: "Any number",
    name: "topics",
    "data-source": TOPICS,
  };

  it("adds and takes away", async () => {
    const user = userEvent.setup();
    const onEvent = play([drawn("ChipsSelector", props, { value: ["t1"] })]);
    const group = screen.getByRole("group", { name: "Topics" });
    const chip = (name: string) => within(group).getByRole("checkbox", { name });
    expect(chip("Offers")).toHaveProperty("checked", true);
    expect(chip("Events")).toHaveProperty("disabled", true);
    await user.click(chip("News"));
    expect(onEvent).toHaveBeenLastCalledWith({
      kind: "change",
      field: "topics",
      value: ["t1", "t0"],
    });
    await user.click(chip("Offers"));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "topics", value: [] });
  });

  it("says why an answer is not accepted", () => {
    play([drawn("ChipsSelector", props, { error: "Choose at most 2." })]);
    const group = screen.getByRole("group", { name: "Topics" });
    const hint = document.getElementById(group.getAttribute("aria-describedby") ?? "");
    expect(hint?.textContent).toBe("Choose at most 2.");
  });
});

describe("Dropdown", () => {
  const dropdown = (value: string | null) =>
    play([
      drawn("Dropdown", { label: "Branch", name: "branch", "data-source": TOPICS }, { value }),
    ]);

  it("opens a list that is walked by keys and closed by Escape", async () => {
    const user = userEvent.setup();
    const onEvent = dropdown("t1");
    const field = screen.getByRole("combobox", { name: "Branch" });
    expect(field.textContent).toBe("Offers");
    await user.click(field);
    const option = (name: string) => screen.getByRole("option", { name });
    expect(document.activeElement).toBe(option("Offers"));
    expect(option("Offers").getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{ArrowDown}");
    // What is switched off is not walked to.
    expect(document.activeElement).toBe(option("Offers"));
    await user.keyboard("n");
    expect(document.activeElement).toBe(option("News"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(document.activeElement).toBe(field);
    expect(onEvent).not.toHaveBeenCalled();

    await user.keyboard("{Enter}{Home}{Enter}");
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "branch", value: "t0" });
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("does not take what is switched off", async () => {
    const onEvent = dropdown(null);
    await userEvent.click(screen.getByRole("combobox", { name: "Branch" }));
    await userEvent.click(screen.getByRole("option", { name: "Events" }));
    expect(onEvent).not.toHaveBeenCalled();
  });

  it("cannot be left for what the list covers", async () => {
    dropdown(null);
    await userEvent.click(screen.getByRole("combobox", { name: "Branch" }));
    expect(screen.getByText("Welcome").closest("[inert]")).not.toBeNull();
    const list = within(screen.getByRole("dialog", { name: "Branch" }));
    await userEvent.click(list.getByRole("button", { name: "Close" }));
    expect(screen.getByText("Welcome").closest("[inert]")).toBeNull();
  });
});

describe("options", () => {
  it("show pictures by address, large ones larger, and a placeholder for what is no picture", () => {
    const source: JsonValue = [
      { id: "a", title: "A", image: { $image: "ab" }, "alt-text": "A cake" },
      { id: "b", title: "B", image: "not base64", "alt-text": "A pie" },
      { id: "c", title: "C", color: "#ff0000" },
    ];
    play([drawn("RadioButtonsGroup", { label: "Cake", "data-source": source })]);
    const small = screen.getByRole("radiogroup", { name: "Cake" });
    expect(small.querySelector("img")?.getAttribute("alt")).toBe("A cake");
    expect(small.textContent).toContain("A pie");
    expect(small.querySelectorAll("img")).toHaveLength(1);
    const props = { label: "Large cake", "data-source": source, "media-size": "large" };
    play([drawn("RadioButtonsGroup", props)]);
    const large = screen.getByRole("radiogroup", { name: "Large cake" });
    const className = (group: HTMLElement) => group.querySelector("img")?.className;
    expect(className(large)).not.toBe(className(small));
  });
});
