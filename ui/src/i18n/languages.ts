import type { Language } from "../platform";
import en from "./en.json";

/** area -> key -> ICU text, as in en.json. */
export type Words = Record<string, Record<string, string>>;

/** A language that the tool speaks, as a BCP 47 tag. */
export type Spoken = Exclude<Language, "system">;

interface LanguageOf {
  /** What its own speakers call it. */
  name: string;
  /** Of the tool around the phone, not of the flow on it. */
  direction: "ltr" | "rtl";
  /** Fetched when it is first spoken. English is always there: words it may lack are English. */
  words: () => Promise<{ own: Words; catalogue: Words }>;
}

export const LANGUAGES: Record<Spoken, LanguageOf> = {
  en: {
    name: "English",
    direction: "ltr",
    // Rust writes the catalogue in English itself.
    words: async () => ({ own: en, catalogue: {} }),
  },
  es: {
    name: "Español",
    direction: "ltr",
    words: () => both(import("./es.json"), import("./catalogue/es.json")),
  },
  "pt-BR": {
    name: "Português (Brasil)",
    direction: "ltr",
    words: () => both(import("./pt-BR.json"), import("./catalogue/pt-BR.json")),
  },
  id: {
    name: "Bahasa Indonesia",
    direction: "ltr",
    words: () => both(import("./id.json"), import("./catalogue/id.json")),
  },
  hi: {
    name: "हिन्दी",
    direction: "ltr",
    words: () => both(import("./hi.json"), import("./catalogue/hi.json")),
  },
};

type Imported = Promise<{ default: Words }>;

/** The window's own words and those of the catalogue. */
async function both(own: Imported, catalogue: Imported) {
  const [{ default: mine }, { default: its }] = await Promise.all([own, catalogue]);
  return { own: mine, catalogue: its };
}

export const SPOKEN = Object.keys(LANGUAGES) as Spoken[];

/** The language of a setting; `preferred` are the system's, best first. */
export function spokenFor(setting: Language, preferred: readonly string[]): Spoken {
  if (setting !== "system") return setting;
  for (const tag of preferred) {
    const base = baseOf(tag);
    const known = SPOKEN.find((one) => baseOf(one) === base);
    if (known) return known;
  }
  return "en";
}

/** "pt" of "pt-PT"; some systems still call Indonesian "in". */
function baseOf(tag: string): string {
  const base = tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? "";
  return base === "in" ? "id" : base;
}
