import { describe, expect, it, vi } from "vitest";
import type { OpenDocument } from "../../document";
import type { NodeView } from "../../platform";
import { CATALOGUE } from "../../testing/fakeDocument";
import { catalogueOf } from "../catalogue";
import { createUi } from "../ui";
import { shapingCommands } from "./shaping";

const FAMILY = ["RadioButtonsGroup", "CheckboxGroup", "Dropdown"];
const components = CATALOGUE.map((one) => ({
  ...one,
  becomes: FAMILY.includes(one.type) ? FAMILY.filter((type) => type !== one.type) : [],
}));
const catalogue = catalogueOf({ version: "7.3", components, screen: [], flow: [], actions: [] });

function shaping(types: string[]) {
  const nodes = new Map(
    types.map((type, id) => [id, { node: id, type, props: {}, slots: [] } as unknown as NodeView]),
  );
  const state = { nodes, revision: 2 };
  const edit = vi.fn();
  const document = { store: { getState: () => state }, edit } as unknown as OpenDocument;
  const whole = (ids: readonly number[]) => [...ids];
  const commands = shapingCommands(document, catalogue, { whole }, createUi(), (key) => key);
  return { commands, edit, all: types.map((_, id) => id) };
}

describe("the kinds that all selected components can become", () => {
  it.each([
    [["Dropdown"], ["RadioButtonsGroup", "CheckboxGroup"]],
    [
      ["Dropdown", "Dropdown"],
      ["RadioButtonsGroup", "CheckboxGroup"],
    ],
    [
      ["Dropdown", "CheckboxGroup"],
      ["Dropdown", "RadioButtonsGroup", "CheckboxGroup"],
    ],
    [["Dropdown", "TextBody"], []],
    [["TextBody"], []],
    [[], []],
  ])("%j: %j", (types, kinds) => {
    const { commands, all } = shaping(types);
    expect(commands.kinds(all)).toEqual(kinds);
  });

  it("leave those alone that are of the kind already", () => {
    const { commands, all } = shaping(["Dropdown", "CheckboxGroup"]);
    expect(commands.convert(all, "Dropdown").edits).toEqual([
      { kind: "convert", node: 1, to: "Dropdown" },
    ]);
  });
});
