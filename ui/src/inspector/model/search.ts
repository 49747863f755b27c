import { isObject, type Json } from "./json";

interface Findable {
  name: string;
  label: string;
  help: string;
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Everyday name, WhatsApp's own name (with or without its hyphens) or the help sentence; every
 * word of the query must be found. */
export function matches(property: Findable, query: string): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const text = plain(
    `${property.label} ${property.name} ${property.name.replace(/[-_]/g, " ")} ${property.help}`,
  );
  return words.every((word) => text.includes(word));
}

/** Properties of the file that the catalogue does not know, in file order. */
export function unknownProperties(
  props: { [key: string]: Json | undefined },
  known: Findable[],
  structural: readonly string[],
): string[] {
  if (!isObject(props)) return [];
  const names = new Set([...known.map((property) => property.name), ...structural]);
  return Object.keys(props).filter((key) => !names.has(key));
}
