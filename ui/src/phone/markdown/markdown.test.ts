import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks";
import { plainOf, type Span, spansOf } from "./spans";

/** Spans in short: `<em>`, `[words](address)`. */
const short = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      switch (span.kind) {
        case "text":
          return span.text;
        case "image":
          return `{${span.alt}|${span.source}}`;
        case "link":
          return `<a ${span.address}>${short(span.inside)}</a>`;
        default:
          return `<${span.kind}>${short(span.inside)}</${span.kind}>`;
      }
    })
    .join("");

describe("the marks of a line", () => {
  it.each([
    ["plain", "plain"],
    ["a **b** c", "a <strong>b</strong> c"],
    ["*a* _b_ ~~c~~", "<em>a</em> <em>b</em> <s>c</s>"],
    ["***both***", "<strong><em>both</em></strong>"],
    ["**a *b***", "<strong>a <em>b</em></strong>"],
    ["*a **b** c*", "<em>a <strong>b</strong> c</em>"],
    ["~~**old** price~~", "<s><strong>old</strong> price</s>"],
    ["[**Terms**](https://a.b/c)!", "<a https://a.b/c><strong>Terms</strong></a>!"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["snake_case_name", "snake_case_name"],
    ["**open", "**open"],
    ["\\*not\\*", "*not*"],
    ["[no link] (here)", "[no link] (here)"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(short(spansOf(text))).toBe(expected);
  });

  it("have pictures in formatted text only", () => {
    const text = "x ![map](flow-image:ab) y";
    expect(short(spansOf(text, true))).toBe("x {map|flow-image:ab} y");
    expect(short(spansOf(text))).toBe(text);
    expect(plainOf(spansOf(text, true))).toBe("x map y");
  });

  it("are found quickly in texts made to be slow", () => {
    const size = 50_000;
    for (const part of ["*a ", "**a", "[", "![a", "_a_b", "~~", "[a](", "\\*", "`**_~~["]) {
      const text = part.repeat(size / part.length);
      const began = performance.now();
      spansOf(text, true);
      blocksOf([text], "rich");
      expect(performance.now() - began, part).toBeLessThan(4_000);
    }
  });
});

describe("the blocks of a text", () => {
  const kinds = (texts: string[], dialect: "rich" | "marks" = "rich") =>
    blocksOf(texts, dialect).map((block): string => {
      switch (block.kind) {
        case "heading":
          return `h${block.level} ${short(block.spans)}`;
        case "paragraph":
          return `p ${short(block.spans)}`;
        case "list":
          return `${block.ordered ? `ol ${block.first}` : "ul"} ${block.items.map(short).join("|")}`;
        case "table":
          return ["table", block.head, ...block.rows]
            .map((row) => (typeof row === "string" ? row : row.map(short).join("|")))
            .join(" / ");
        default:
          return "";
      }
    });

  it("headings 3 to 6 are body text", () => {
    expect(kinds(["# One #\n## Two\n### Three\n#no"])).toEqual([
      "h1 One",
      "h2 Two",
      "p Three",
      "p #no",
    ]);
  });

  it("entries of the list and blank lines part paragraphs, a line break does not", () => {
    expect(kinds(["a", "b"])).toEqual(["p a", "p b"]);
    expect(kinds(["a\nb\n\nc"])).toEqual(["p a\nb", "p c"]);
  });

  it("lists go on over entries", () => {
    expect(kinds(["Do:", "1. wash", "2. *rinse*", "- a\n+ b", "end"])).toEqual([
      "p Do:",
      "ol 1 wash|<em>rinse</em>",
      "ul a|b",
      "p end",
    ]);
    expect(kinds(["3) c"])).toEqual(["ol 3 c"]);
  });

  it("tables have a header row", () => {
    const lines = ["| Size | **Price** |", "|:--|--:|", "| S | 1\\|2 |", "| M |", "after"];
    const expected = ["table / Size|<strong>Price</strong> / S|1\\|2 / M", "p after"];
    expect(kinds(lines)).toEqual(expected.map((one) => one.replace("\\|", "|")));
    expect(kinds([lines.join("\n")])).toEqual(expected.map((one) => one.replace("\\|", "|")));
    expect(kinds(["a | b"])).toEqual(["p a | b"]);
  });

  it("marked body text has neither headings nor tables nor pictures", () => {
    expect(kinds(["# x", "- **a**", "| a |", "|---|"], "marks")).toEqual([
      "p # x",
      "ul <strong>a</strong>",
      "p | a |",
      "p |---|",
    ]);
  });
});
