import { bound } from "../../inspector/model/binding";
import {
  isObject,
  type Json,
  type JsonObject,
  segment,
  splitPointer,
  valueAt,
} from "../../inspector/model/json";
import type { PropertyView } from "../../platform";

/** The setting at a path into the properties of something, or `null`. */
export function settingAt(properties: readonly PropertyView[], path: string): PropertyView | null {
  const [name, ...rest] = splitPointer(path);
  const property = properties.find((one) => one.name === name);
  return property ? inside(property, rest) : null;
}

function inside(property: PropertyView, rest: readonly string[]): PropertyView | null {
  if (rest.length === 0) return property;
  const { kind } = property;
  switch (kind.kind) {
    case "options":
    case "items":
      return settingAt(kind.item, rest.slice(1).map(segment).join(""));
    case "object":
      return settingAt(kind.item, rest.map(segment).join(""));
    case "rangePair":
      return inside({ ...property, kind: kind.of }, rest.slice(1));
    case "textList":
      return inside({ ...property, kind: { kind: "text" } }, rest.slice(1));
    default:
      return null;
  }
}

/** Kinds that are one text. */
const TEXTS: ReadonlySet<string> = new Set(["text", "longText", "textOrLines"]);

/** The setting of a text that can be written where it is drawn; `null` when it cannot. */
export function writable(
  properties: readonly PropertyView[],
  props: JsonObject,
  path: string,
): PropertyView | null {
  const setting = settingAt(properties, path);
  if (!setting?.seen || !TEXTS.has(setting.kind.kind)) return null;
  const steps = splitPointer(path);
  for (let depth = 1; depth < steps.length; depth++) {
    const around = valueAt(props, steps.slice(0, depth).map(segment).join(""));
    // What comes from data is not written here.
    if (!isObject(around) && !Array.isArray(around)) return null;
  }
  const value = valueAt(props, path);
  const isText = typeof value === "string" || setting.kind.kind === "textOrLines";
  return value === undefined || isText ? setting : null;
}

/** Whether a text may have several lines. */
export function hasLines({ kind }: PropertyView): boolean {
  return kind.kind === "longText" || kind.kind === "textOrLines";
}

/** Of some paths the one whose setting comes first in the catalogue: the main text. */
export function mainOf(
  properties: readonly PropertyView[],
  paths: readonly string[],
): string | undefined {
  const rank = (path: string) => properties.findIndex(({ name }) => name === splitPointer(path)[0]);
  return [...paths].sort((a, b) => rank(a) - rank(b))[0];
}

/** The first text of the catalogue, for when nothing is drawn of it. */
export function firstText(properties: readonly PropertyView[]): string | undefined {
  const first = properties.find(({ seen, kind }) => seen && TEXTS.has(kind.kind));
  return first && segment(first.name);
}

/** Whether something of it can be written at all. */
export function hasTexts(properties: readonly PropertyView[]): boolean {
  return properties.some(({ seen }) => seen);
}

/** The text is filled in from elsewhere, or worked out. */
export function comesFromElsewhere(text: string): boolean {
  return bound(text) !== null || text.includes("${");
}

export type { Json, JsonObject };
