import type { ValueType } from "../../platform";
import { isObject, type Json, type JsonObject } from "./json";
import { emptyOf } from "./payload";

/** Texts of an option that data may carry; pictures would make the example as heavy as the file. */
const ITEM_TEXTS = ["id", "title", "description", "metadata"];

/** A declaration for a new data field that is to take the place of `value`. */
export function declarationFor(
  type: ValueType | null | undefined,
  value: Json | undefined,
): JsonObject {
  if (type === "array") {
    const items = Array.isArray(value) ? value : [];
    if (items.some(isObject) || items.length === 0) {
      const texts = items.filter(isObject).map((item) => pick(item, ITEM_TEXTS));
      const used = ITEM_TEXTS.filter(
        (key) => key === "id" || key === "title" || texts.some((item) => key in item),
      );
      const properties = Object.fromEntries(used.map((key) => [key, { type: "string" }]));
      return { type, items: { type: "object", properties }, __example__: texts };
    }
    return { type, items: { type: "string" }, __example__: items };
  }
  if (type === "object") return { type, properties: {}, __example__: {} };
  const fitting = type ?? "string";
  const example = typeof value === fitting ? value : undefined;
  return { type: fitting, __example__: example ?? emptyOf(fitting) };
}

function pick(item: JsonObject, keys: string[]): JsonObject {
  const picked: JsonObject = {};
  for (const key of keys) if (typeof item[key] === "string") picked[key] = item[key];
  return picked;
}
