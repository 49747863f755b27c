import { describe, expect, it } from "vitest";
import { type Command, fromMenu } from "./command";
import { matching, score } from "./match";

const command = (name: string, more: Partial<Command> = {}): Command => ({
  id: name,
  name,
  group: "Flow",
  why: null,
  run: () => {},
  ...more,
});
const names = (wish: string, all: Command[], recent: string[] = []) =>
  matching(all, wish, recent).map(({ name }) => name);

describe("the commands some words mean", () => {
  const all = [
    command("Save"),
    command("Save as…"),
    command("Duplicate", { also: "copy double" }),
    command("Add Multiple choice", { also: "checkbox tick boxes" }),
    command("Añadir opción"),
    command("Go to Book a visit"),
  ];

  it("are found by name, by other words, without accents, by first letters", () => {
    expect(names("save", all)[0]).toBe("Save");
    expect(names("copy", all)).toEqual(["Duplicate"]);
    expect(names("anadir opcion", all)).toEqual(["Añadir opción"]);
    expect(names("amc", all)).toEqual(["Add Multiple choice"]);
    expect(names("dplct", all)).toEqual(["Duplicate"]);
    expect(names("visit go", all)).toEqual(["Go to Book a visit"]);
    expect(names("save xyz", all)).toEqual([]);
  });

  it("come with what was used lately before its equals, and what cannot be done last", () => {
    const equals = [command("Undo one"), command("Undo two")];
    expect(names("undo", equals, ["Undo two"])).toEqual(["Undo two", "Undo one"]);
    const greyed = [command("Undo one", { why: "Nothing to undo" }), command("Undo two")];
    expect(names("undo", greyed)).toEqual(["Undo two", "Undo one"]);
  });

  it("rank a beginning before the middle of a word", () => {
    expect(score(command("Redo"), "re")).toBeGreaterThan(score(command("Score"), "re"));
  });
});

it("a menu's entries are commands, and greyed ones say why", () => {
  const groups = [
    {
      entries: [
        { id: "a", label: "A", keys: "Ctrl+A", onAction: () => {} },
        { id: "b", label: "B", isDisabled: true, onAction: () => {} },
        { id: "c", label: "C", isDisabled: true, description: "It is sent", onAction: () => {} },
      ],
    },
  ];
  const all = fromMenu(groups, { id: "flow", group: "Flow", why: "Not now" });
  expect(all.map(({ id, why }) => [id, why])).toEqual([
    ["flow.a", null],
    ["flow.b", "Not now"],
    ["flow.c", "It is sent"],
  ]);
});
