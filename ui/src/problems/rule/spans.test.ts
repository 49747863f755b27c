import { describe, expect, it } from "vitest";
import { spans } from "./spans";

const shown = (text: string) =>
  spans(text).map((span) => (span.isCode ? `<${span.text}>` : span.text));

describe("a paragraph of a rule's page", () => {
  it("has code between backticks", () => {
    expect(shown('Write `10`, not `"10"`.')).toEqual(["Write ", "<10>", ", not ", '<"10">', "."]);
    expect(shown("`a` and `b`")).toEqual(["<a>", " and ", "<b>"]);
  });

  it("has expressions, which are in backticks themselves", () => {
    expect(shown("Write `` `${data.a}` ``.")).toEqual(["Write ", "< `${data.a}` >", "."]);
  });

  it("keeps every other letter as it is", () => {
    for (const text of ["", "plain", "a ` alone", "<b>bold</b> & more"]) {
      expect(shown(text).join("")).toBe(text);
    }
  });
});
