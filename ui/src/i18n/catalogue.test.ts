import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import en from "./en.json";
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
