import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join("src", file), "utf8") }));

/** Files, outside of the given folder, whose text matches. */
function offenders(pattern: RegExp, allowed?: string): string[] {
  return sources
    .filter(({ file }) => allowed === undefined || !file.startsWith(allowed + sep))
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file);
}

describe("walls of the window", () => {
  it("only platform/ knows the desktop shell", () => {
    expect(offenders(/@tauri-apps\//, "platform")).toEqual([]);
  });

  it("no text is ever taken for HTML or for a program", () => {
    const raw =
      /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|\beval\(|new Function\(/;
    expect(offenders(raw)).toEqual([]);
  });

  it("nothing is loaded from the network", () => {
    expect(offenders(/@import\s+(url\()?["']?https?:|url\(\s*["']?(https?:)?\/\//)).toEqual([]);
  });

  it("no component file is long", () => {
    const long = sources
      .filter(({ file }) => file.endsWith(".tsx"))
      .filter(({ text }) => text.split("\n").length > 310)
      .map(({ file }) => file);
    expect(long).toEqual([]);
  });
});
