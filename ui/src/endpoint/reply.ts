import type { Exchange, Reply } from "../platform/generated";

/** Stands for the end of the flow in place of a screen. */
export const SUCCESS = "SUCCESS";

export function replyText(reply: Reply): string {
  return JSON.stringify(reply, null, 2);
}

/** The reply that a text spells out; `null` when it is none. */
export function replyOf(text: string): Reply | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(read) || typeof read.screen !== "string") return null;
  const data = read.data ?? {};
  return isObject(data) ? { screen: read.screen, data: data as Reply["data"] } : null;
}

/** What tells one question from the next: the reply being written belongs to this one. */
export function questionOf({ request, samples }: Exchange): string {
  return JSON.stringify([request, samples.map((sample) => sample.screen)]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
