import { describe, expect, it } from "vitest";
import { plainProperty } from "../../inspector/model/property";
import { comesFromElsewhere, firstText, mainOf, settingAt, writable } from "./settings";

const seen = { seen: true };
const label = plainProperty("label", "Label", { kind: "text" }, { ...seen, shownChars: 20 });
const range = plainProperty(
  "label",
  "Label",
  { kind: "rangePair", of: { kind: "text" } },
  { ...seen, shownChars: 40 },
);
const options = plainProperty("data-source", "Options", {
  kind: "options",
  item: [
    plainProperty("id", "ID", { kind: "text" }),
    plainProperty("title", "Option", { kind: "text" }, seen),
  ],
});
const items = plainProperty("list-items", "Lines", {
  kind: "items",
  item: [
    plainProperty("main-content", "Text", {
      kind: "object",
      item: [plainProperty("title", "Title", { kind: "text" }, seen)],
    }),
    plainProperty("tags", "Tags", { kind: "textList" }, { ...seen, shownChars: 15 }),
  ],
});
const hint = plainProperty("helper-text", "Hint", { kind: "text" }, seen);
const all = [label, options, items, hint];

describe("the setting of a text on the phone", () => {
  it("is found at any depth, with its own limit", () => {
    expect(settingAt(all, "/label")).toBe(label);
    expect(settingAt(all, "/data-source/3/title")?.label).toBe("Option");
    expect(settingAt(all, "/list-items/0/main-content/title")?.label).toBe("Title");
    expect(settingAt(all, "/list-items/0/tags/1")).toMatchObject({
      shownChars: 15,
      kind: { kind: "text" },
    });
    expect(settingAt([range], "/label/start-date")).toMatchObject({
      shownChars: 40,
      kind: { kind: "text" },
    });
    expect(settingAt(all, "/data-source")).toBe(options);
    expect(settingAt(all, "/label/deeper")).toBeNull();
    expect(settingAt(all, "/other")).toBeNull();
  });

  it("can be written unless it comes from data, is no text, or is not seen", () => {
    const props = { label: "A", "data-source": [{ id: "x", title: "X" }], "helper-text": 5 };
    expect(writable(all, props, "/label")).toBe(label);
    expect(writable(all, {}, "/helper-text")).toBe(hint);
    expect(writable(all, props, "/helper-text")).toBeNull();
    expect(writable(all, props, "/data-source/0/title")?.name).toBe("title");
    expect(writable(all, props, "/data-source/0/id")).toBeNull();
    const bound = { "data-source": "${data.options}" };
    expect(writable(all, bound, "/data-source/0/title")).toBeNull();
  });

  it("is the main one by the catalogue's order, not by where it is drawn", () => {
    expect(mainOf(all, ["/helper-text", "/data-source/0/title", "/label"])).toBe("/label");
    expect(mainOf(all, [])).toBeUndefined();
    expect(firstText([options, hint, label])).toBe("/helper-text");
  });

  it("says of a text that it is filled in", () => {
    expect(comesFromElsewhere("Hi ${data.name}")).toBe(true);
    expect(comesFromElsewhere("`'Hi'`")).toBe(true);
    expect(comesFromElsewhere("Costs $5 {net}")).toBe(false);
  });
});
