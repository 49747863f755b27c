import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** `--name: #rrggbb` of one rule of tokens.css. */
function colours(rule: string): Record<string, string> {
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]),
  );
}

const [light = "", dark = ""] = readFileSync("src/design/tokens.css", "utf8").split("[data-theme=");
const themes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05). */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const surfaces = ["bg", "surface", "raised", "sunken", "canvas"];
const soft = ["accent-soft", "error-soft", "warn-soft", "info-soft", "ok-soft"];
const pairs: [text: string, on: string, least: number][] = [
  ...["text", "text-2", "text-3"].flatMap((text) =>
    [...surfaces, ...soft].map((on): [string, string, number] => [text, on, 4.5]),
  ),
  ...["accent-text", "error", "warn", "info", "ok"].flatMap((text) =>
    surfaces.map((on): [string, string, number] => [text, on, 4.5]),
  ),
  ["accent-text", "accent-soft", 4.5],
  ["error", "error-soft", 4.5],
  ["warn", "warn-soft", 4.5],
  ["info", "info-soft", 4.5],
  ["ok", "ok-soft", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-hover", 4.5],
  ["on-error", "error", 4.5],
  ["on-error", "error-hover", 4.5],
  ...surfaces.map((on): [string, string, number] => ["line-control", on, 3]),
  ...surfaces.map((on): [string, string, number] => ["accent", on, 3]),
];

describe.each(Object.entries(themes))("colours of the %s theme", (_, theme) => {
  it.each(pairs)("%s on %s reaches %d", (text, on, least) => {
    expect(contrast(theme[text] ?? "#000000", theme[on] ?? "#000000")).toBeGreaterThanOrEqual(
      least,
    );
  });
});
