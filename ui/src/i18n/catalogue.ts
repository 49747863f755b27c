import { useStore } from "zustand";
import type {
  ActionView,
  CatalogView,
  Choice,
  ComponentView,
  KindView,
  PropertyView,
  SlotKindView,
  TemplateView,
} from "../platform";
import { spokenNow } from "./spoken";

/** Words of the catalogue in the language that is spoken, by `area.key`; empty in English. */
export function useCatalogueWords(): Record<string, string> {
  return useStore(spokenNow, (now) => now.catalogue);
}

/**
 * The catalogue, which Rust writes in English, in other words. The keys are those of
 * `catalogue/en.json`, where xtask says how they are made; what has no word stays as it is.
 */
export function translated(view: CatalogView, words: Record<string, string>): CatalogView {
  if (Object.keys(words).length === 0) return view;
  const word = (key: string, english: string) => words[key] ?? english;

  function of(owner: string) {
    // What an owner words in its own way comes before what most of them say.
    const said = (area: string, path: string, english: string) =>
      words[`${area}.${owner}/${path}`] ?? words[`${area}.${path}`] ?? english;
    const choices = (path: string, values: Choice[]) =>
      values.map((one) => ({ ...one, label: said("choice", `${path}=${one.value}`, one.label) }));
    const kind = (path: string, one: KindView): KindView => {
      switch (one.kind) {
        case "enum":
        case "enumList":
          return { ...one, values: choices(path, one.values) };
        case "options":
        case "items":
        case "object":
          return { ...one, item: one.item.map((inner) => property(inner, `${path}.`)) };
        case "rangePair":
          return { ...one, of: kind(path, one.of) };
        default:
          return one;
      }
    };
    const property = (one: PropertyView, above = ""): PropertyView => {
      const path = `${above}${one.name}`;
      return {
        ...one,
        label: said("label", path, one.label),
        help: said("help", path, one.help),
        kind: kind(path, one.kind),
      };
    };
    const slot = (one: SlotKindView): SlotKindView => ({
      ...one,
      label: said("label", one.name, one.label),
      help: said("help", one.name, one.help),
    });
    return { property: (one: PropertyView) => property(one), slot };
  }

  const component = (one: ComponentView): ComponentView => ({
    ...one,
    everyday: word(`component.${one.type}`, one.everyday),
    help: word(`componentHelp.${one.type}`, one.help),
    // Whoever knows the English name finds it by that, too.
    also: [
      one.everyday,
      ...one.also,
      ...word(`componentAlso.${one.type}`, "").split(/,\s*/),
    ].filter((other) => other !== ""),
    properties: one.properties.map(of(one.type).property),
    slots: one.slots.map(of(one.type).slot),
  });
  const action = (one: ActionView): ActionView => ({
    ...one,
    everyday: word(`action.${one.name}`, one.everyday),
    help: word(`actionHelp.${one.name}`, one.help),
    properties: one.properties.map(of(one.name).property),
  });
  return {
    ...view,
    components: view.components.map(component),
    screen: view.screen.map(of("screen").property),
    flow: view.flow.map(of("flow").property),
    actions: view.actions.map(action),
  };
}

/** The cards of the gallery in other words, found by the English ones as well. */
export function translatedTemplates(
  templates: TemplateView[],
  words: Record<string, string>,
): TemplateView[] {
  if (Object.keys(words).length === 0) return templates;
  return templates.map((one) => ({
    ...one,
    name: words[`template.${one.id}`] ?? one.name,
    about: words[`templateAbout.${one.id}`] ?? one.about,
    keywords: [one.name, ...one.keywords, ...listed(words[`templateKeywords.${one.id}`])],
  }));
}

const listed = (words = "") => words.split(/,\s*/).filter((word) => word !== "");
