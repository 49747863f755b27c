import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import catalogueEn from "./catalogue/en.json";
import catalogueEs from "./catalogue/es.json";
import catalogueHi from "./catalogue/hi.json";
import catalogueId from "./catalogue/id.json";
import cataloguePtBr from "./catalogue/pt-BR.json";
import en from "./en.json";
import es from "./es.json";
import hi from "./hi.json";
import id from "./id.json";
import { SPOKEN, type Words } from "./languages";
import ptBr from "./pt-BR.json";
import { messagesOf } from "./spoken";

const messages = messagesOf(en);
const areas = Object.keys(en).join("|");
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .filter((file) => !file.startsWith(join("platform", "generated")))
  .map((file) => ({ file, text: readFileSync(join("src", file), "utf8") }));
const literal = new RegExp(`["'\`]((?:${areas})\\.[A-Za-z0-9_.-]+)["'\`]`, "g");
const used = new Map<string, string>();
for (const { file, text } of sources) {
  for (const match of text.matchAll(literal)) if (match[1]) used.set(match[1], file);
}

/** Keys put together from a kind, e.g. `editor.group-${group}`. */
const begun = new RegExp(`\`((?:${areas})\\.[A-Za-z0-9_.-]+)\\$\\{`, "g");
const prefixes = sources.flatMap(({ text }) => [...text.matchAll(begun)].map((m) => m[1] ?? ""));
/** Keys that are an area and a value of the wire, e.g. `editor.${saved}`. */
const byValue = new Set(
  ["editor.saved", "editor.changed", "editor.unsaved"].concat(
    ["error", "warning", "advice"].map((severity) => `problems.${severity}`),
  ),
);

describe("the catalogue of words", () => {
  it("holds every key that the window uses", () => {
    const called = /\b(?:t|text)\(\s*["']([^"']+)["']|<Message\s+id=["']([^"']+)["']/g;
    const missing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(called)]
        .map((match) => match[1] ?? match[2] ?? "")
        .filter((key) => key.includes(".") && !(key in messages))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it("holds no key that nothing uses", () => {
    const unused = Object.keys(messages)
      .filter((key) => !used.has(key) && !byValue.has(key))
      .filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it("holds only well-formed messages", () => {
    const faults: string[] = [];
    const intl = createIntl({
      locale: "en",
      messages,
      onError: (error) => faults.push(error.message),
    });
    // Stands for every kind of value: words, a number, a function around words.
    const value = Object.assign(() => "x", { valueOf: () => 1 });
    for (const [key, text] of Object.entries(messages)) {
      const names = [...text.matchAll(/[{<](\w+)/g)].map((match) => match[1]);
      intl.formatMessage({ id: key }, Object.fromEntries(names.map((name) => [name, value])));
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe("");
    }
    expect(faults).toEqual([]);
  });
});

/** Name of each argument and tag, and the plural forms of each plural. */
function partsOf(text: string, locale: string) {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const intl = createIntl({ locale, onError: () => {} });
  type Parts = ReturnType<ReturnType<typeof intl.formatters.getMessageFormat>["getAst"]>;
  const walk = (parts: Parts) => {
    for (const part of parts) {
      if ("value" in part && part.type !== TYPE.literal) names.add(part.value);
      if ("children" in part) walk(part.children);
      if ("options" in part) {
        if (part.type === TYPE.plural) plurals.push(Object.keys(part.options));
        for (const option of Object.values(part.options)) walk(option.value);
      }
    }
  };
  walk(intl.formatters.getMessageFormat(text, locale).getAst());
  return { names: [...names].sort(), plurals };
}

/** As in the parser of the messages, whose numbers these are. */
const TYPE = { literal: 0, plural: 6 };

const translations: Record<string, { own: Words; catalogue: Words }> = {
  es: { own: es, catalogue: catalogueEs },
  "pt-BR": { own: ptBr, catalogue: cataloguePtBr },
  id: { own: id, catalogue: catalogueId },
  hi: { own: hi, catalogue: catalogueHi },
};

/** Names that no language changes. */
const NAMES =
  /\b(Flowsmith|Flows?|JSON|Android|iPhone|ID|KB|MB|PDF|Word|Excel|PowerPoint|docx?|xlsx?|pptx?)\b/g;
/** Words that a language has taken over, or shares with English by chance. */
const SHARED: Record<string, string[]> = {
  es: ["Error", "No", "Normal", "no"],
  "pt-BR": ["E-mail", "Link", "Normal"],
  id: ["Data", "Label", "Media", "Region", "Template", "url, web, hyperlink"],
  hi: [],
};

describe.each(SPOKEN.filter((one) => one !== "en"))("the words in %s", (language) => {
  const own = messagesOf(translations[language]?.own ?? {});
  const catalogue = messagesOf(translations[language]?.catalogue ?? {});

  it("are those of English, key by key", () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(messages).sort());
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(messagesOf(catalogueEn)).sort());
  });

  it("have the same places for values and marks, and the plural forms of the language", () => {
    const forms: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(own)) {
      const { names, plurals } = partsOf(text, language);
      expect({ key, names }).toEqual({ key, names: partsOf(messages[key] ?? "", "en").names });
      for (const plural of plurals) {
        const used = plural.filter((form) => !form.startsWith("="));
        expect({ key, unknown: used.filter((form) => !forms.includes(form)) }).toEqual({
          key,
          unknown: [],
        });
        // "many" is for millions only, where these languages have it.
        const needed = forms.filter((form) => form !== "many");
        expect({ key, missing: needed.filter((form) => !used.includes(form)) }).toEqual({
          key,
          missing: [],
        });
      }
    }
  });

  it("are translated, and written as clean as the English ones", () => {
    const english = { ...messages, ...messagesOf(catalogueEn) };
    const left = Object.entries({ ...own, ...catalogue })
      .filter(([key, text]) => text === english[key])
      .filter(([, text]) => !SHARED[language]?.includes(text))
      .filter(([, text]) => /\p{L}/u.test(text.replace(/\{[^{}]*\}/g, "").replace(NAMES, "")));
    expect(left).toEqual([]);
    for (const [key, text] of Object.entries({ ...own, ...catalogue })) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe("");
    }
  });
});
