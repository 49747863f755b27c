import type { JsonValue } from "../platform";

export interface PayloadLine {
  /** Key, with those of inner objects after dots. */
  key: string;
  value: JsonValue;
}

/** A payload as lines to read: inner objects are opened, lists stay together. */
export function payloadLines(payload: JsonValue, prefix = ""): PayloadLine[] {
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) {
    return prefix === "" ? [] : [{ key: prefix, value: payload }];
  }
  return Object.entries(payload).flatMap(([name, value]) => {
    const key = prefix === "" ? name : `${prefix}.${name}`;
    const opens =
      typeof value === "object" &&
      value !== null &&
      !Array.isArray(value) &&
      Object.keys(value).length > 0;
    return opens ? payloadLines(value, key) : [{ key, value }];
  });
}
