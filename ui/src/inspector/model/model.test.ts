import { describe, expect, it } from "vitest";
import type { SourceView } from "../../platform";
import { bound } from "./binding";
import { countChars, segment, splitPointer, valueAt } from "./json";
import { idFromTitle, nextOption, optionsFromLines } from "./options";
import { payloadRows, proposedValue, unsentSources } from "./payload";
import { plainProperty } from "./property";
import { turned } from "./range";
import { type HeldScreen, renameDataField } from "./rename";
import { matches, unknownProperties } from "./search";

describe("pointers", () => {
  it("escapes and splits", () => {
    expect(segment("a/b~c")).toBe("/a~1b~0c");
    expect(splitPointer("/a~1b~0c/0")).toEqual(["a/b~c", "0"]);
  });
  it("reads through objects and arrays, never through prototypes", () => {
    expect(valueAt({ a: [{ b: 1 }] }, "/a/0/b")).toBe(1);
    expect(valueAt({ a: 1 }, "/a/b")).toBeUndefined();
    expect(valueAt({}, "/constructor")).toBeUndefined();
  });
  it("counts code points", () => {
    expect(countChars("añ👍")).toBe(3);
  });
});

describe("bound", () => {
  it("tells references, expressions and plain text apart", () => {
    expect(bound("${data.address.city}")).toEqual({ kind: "data", path: "address.city" });
    expect(bound("${form.email}")).toEqual({ kind: "form", name: "email" });
    expect(bound("${screen.FIRST.form.email}")).toEqual({
      kind: "other",
      screen: "FIRST",
      part: "form",
      path: "email",
    });
    expect(bound("`'Hi ' ${data.name}`")).toEqual({
      kind: "expression",
      text: "'Hi ' ${data.name}",
    });
    expect(bound("Hello ${data.name}")).toBeNull();
    expect(bound(true)).toBeNull();
  });
});

const source = (origin: SourceView["origin"], name: string): SourceView => ({
  reference: origin === "data" ? `\${data.${name}}` : `\${form.${name}}`,
  name,
  label: name,
  origin,
  screen: null,
  field: null,
  type: "string",
  fits: true,
});

describe("payload", () => {
  const target = {
    name: { type: "string", __example__: "Ann" },
    age: { type: "integer", __example__: 3 },
  };
  it("follows the target's data model and marks what is missing or too much", () => {
    expect(
      payloadRows({ age: 1, more: true }, target).map((r) => [r.key, r.state, r.type]),
    ).toEqual([
      ["name", "missing", "string"],
      ["age", "sent", "number"],
      ["more", "extra", undefined],
    ]);
  });
  it("proposes an answer, then data, then the example, then emptiness", () => {
    const sources = [source("data", "age"), source("answer", "name"), source("data", "name")];
    expect(proposedValue("name", target.name, sources)).toBe("${form.name}");
    expect(proposedValue("age", target.age, sources)).toBe("${data.age}");
    expect(proposedValue("name", target.name, [])).toBe("Ann");
    expect(proposedValue("x", { type: "array" }, [])).toEqual([]);
  });
  it("adds only what is not sent yet, under any key", () => {
    const sources = ["a", "b", "c"].map((name) => source("answer", name));
    const rest = unsentSources({ a: "x", renamed: "${form.b}" }, sources);
    expect(rest.map((source) => source.name)).toEqual(["c"]);
  });
});

describe("a calendar's values", () => {
  const properties = ["label", "helper-text", "required"].map((name) =>
    plainProperty(name, name, { kind: "rangePair", of: { kind: "text" } }),
  );
  it("turn with its mode, and only those that do not fit", () => {
    const props = { label: "Stay", "helper-text": "${data.hint}", mode: "single" };
    expect(turned(properties, props, true)).toEqual([
      { path: "/label", value: { "start-date": "Stay", "end-date": "Stay" } },
    ]);
    const range = { label: { "start-date": "From", "end-date": "To" }, required: true };
    expect(turned(properties, range, false)).toEqual([{ path: "/label", value: "From" }]);
    expect(turned(properties, range, true)).toEqual([
      { path: "/required", value: { "start-date": true, "end-date": true } },
    ]);
  });
});

describe("options", () => {
  it("reads one per line, drops list marks and blank lines, keeps ids unique", () => {
    const added = optionsFromLines("- Morning\r\n\n2. Morning\n• Café\tcafe_1\n日本", [
      { id: "morning", title: "Morning" },
    ]);
    expect(added).toEqual([
      { id: "morning_2", title: "Morning" },
      { id: "morning_3", title: "Morning" },
      { id: "cafe_1", title: "Café" },
      { id: "option", title: "日本" },
    ]);
  });
  it("does not take a number for a list mark when it is the option", () => {
    expect(optionsFromLines("10\n1.5 kg", undefined).map((o) => o.title)).toEqual(["10", "1.5 kg"]);
  });
  it("names", () => {
    expect(idFromTitle("Afternoon, 12 to 5")).toBe("afternoon_12_to_5");
    expect(nextOption([{ id: "option_2" }], "Option")).toEqual({
      id: "option_2_2",
      title: "Option 2",
    });
  });
});

describe("settings", () => {
  const property = { name: "helper-text", label: "Explanation", help: "Shown under the field." };
  it("finds by everyday name, by property name and without hyphens", () => {
    expect(matches(property, "expl")).toBe(true);
    expect(matches(property, "helper-text")).toBe(true);
    expect(matches(property, "helper text")).toBe(true);
    expect(matches(property, "label")).toBe(false);
  });
  it("keeps what the catalogue does not know", () => {
    expect(
      unknownProperties({ type: "X", label: "a", zzz: 1 }, [property], ["type", "label"]),
    ).toEqual(["zzz"]);
  });
});

describe("renaming a declared field", () => {
  const screens: HeldScreen[] = [
    {
      node: 1,
      id: "A",
      props: { id: "A", data: { city: { type: "string", __example__: "${data.city}" } } },
      nodes: [
        { node: 2, props: { text: "${data.city}", visible: "`${data.city} == ${data.city_2}`" } },
        { node: 3, props: { text: "data.city in words" } },
      ],
    },
    {
      node: 5,
      id: "B",
      props: { id: "B", title: "${screen.A.data.city}" },
      nodes: [
        {
          node: 6,
          props: {
            text: "${data.city}",
            "on-click-action": {
              name: "navigate",
              next: { type: "screen", name: "A" },
              payload: { city: "x" },
            },
          },
        },
      ],
    },
  ];
  it("takes every reference and every payload along, and nothing else", () => {
    expect(renameDataField(screens, 1, "city", "town")).toEqual([
      { kind: "renameKey", node: 1, path: "/data/city", key: "town" },
      { kind: "set", node: 2, path: "/text", value: '"${data.town}"' },
      { kind: "set", node: 2, path: "/visible", value: '"`${data.town} == ${data.city_2}`"' },
      { kind: "set", node: 5, path: "/title", value: '"${screen.A.data.town}"' },
      { kind: "renameKey", node: 6, path: "/on-click-action/payload/city", key: "town" },
    ]);
  });
});
