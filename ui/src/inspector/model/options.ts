import { isObject, type Json } from "./json";
import { freeKey } from "./payload";

export interface NewOption {
  id: string;
  title: string;
}

/** An id people can read in their systems: "Afternoon, 12 to 5" becomes `afternoon_12_to_5`.
 * Titles without Latin letters or digits give an empty text. */
export function idFromTitle(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 40);
}

function takenIds(existing: Json | undefined): Set<string> {
  const ids = new Set<string>();
  if (!Array.isArray(existing)) return ids;
  for (const item of existing) {
    if (isObject(item) && typeof item.id === "string") ids.add(item.id);
  }
  return ids;
}

/** One option per line that holds something; list marks in front ("- ", "1. ", "• ") are dropped,
 * and a tab (from a spreadsheet) parts the title from an id of one's own. */
export function optionsFromLines(text: string, existing: Json | undefined): NewOption[] {
  const taken = takenIds(existing);
  const added: NewOption[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [first = "", second = ""] = line.split("\t");
    const title = first.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, "").trim();
    if (title === "") continue;
    const id = freeKey(taken, second.trim() || idFromTitle(title) || "option");
    taken.add(id);
    added.push({ id, title });
  }
  return added;
}

/** `title` is the words for "Option", in the person's language. */
export function nextOption(existing: Json | undefined, title: string): NewOption {
  const count = Array.isArray(existing) ? existing.length : 0;
  return { id: freeKey(takenIds(existing), `option_${count + 1}`), title: `${title} ${count + 1}` };
}
