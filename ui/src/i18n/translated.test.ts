import { describe, expect, it } from "vitest";
import type { CatalogView, PropertyView } from "../platform";
import { translated, translatedTemplates } from "./catalogue";

const property = (name: string, label: string, more: Partial<PropertyView> = {}) =>
  ({ name, label, help: `${label}, in English`, kind: { kind: "text" }, ...more }) as PropertyView;

const view: CatalogView = {
  version: "7.3",
  components: [
    {
      type: "TextInput",
      everyday: "Short answer",
      also: ["field"],
      group: "text-answer",
      icon: "text",
      help: "One line.",
      snippet: "{}",
      maxPerScreen: null,
      properties: [
        property("label", "Label"),
        property("input-type", "Kind", {
          kind: { kind: "enum", values: [{ value: "email", label: "E-mail" }] },
        }),
        property("data-source", "Options", {
          kind: { kind: "options", item: [property("title", "Option")] },
        }),
      ],
      becomes: [],
      slots: [{ name: "then", label: "Then", help: "", required: false, cases: false }],
    },
  ],
  screen: [property("title", "Title")],
  flow: [],
  actions: [{ name: "complete", everyday: "Finish", help: "Ends.", properties: [] }],
};

const words = {
  "component.TextInput": "Respuesta corta",
  "componentAlso.TextInput": "campo, texto",
  "label.label": "Etiqueta",
  "help.label": "La pregunta.",
  "help.TextInput/label": "Qué escribir.",
  "label.data-source.title": "Opción",
  "label.title": "Encabezado",
  "label.screen/title": "Título",
  "label.then": "Entonces",
  "choice.input-type=email": "Correo",
  "action.complete": "Terminar",
};

describe("the catalogue in other words", () => {
  const spanish = translated(view, words);
  const input = spanish.components[0];

  it("takes an owner's own words before those that most share", () => {
    expect(input?.everyday).toBe("Respuesta corta");
    expect(input?.properties[0]).toMatchObject({ label: "Etiqueta", help: "Qué escribir." });
    expect(spanish.screen[0]?.label).toBe("Título");
  });

  it("reaches choices, what stands inside others, slots and actions", () => {
    expect(input?.properties[1]?.kind).toEqual({
      kind: "enum",
      values: [{ value: "email", label: "Correo" }],
    });
    expect(input?.properties[2]?.kind).toMatchObject({ item: [{ label: "Opción" }] });
    expect(input?.slots[0]?.label).toBe("Entonces");
    expect(spanish.actions[0]?.everyday).toBe("Terminar");
  });

  it("is found by its English words, too, and keeps those that have no other", () => {
    expect(input?.also).toEqual(["Short answer", "field", "campo", "texto"]);
    expect(input?.help).toBe("One line.");
  });

  it("is Rust's own where no other words are spoken", () => {
    expect(translated(view, {})).toBe(view);
    expect(translatedTemplates([], {})).toEqual([]);
  });
});
