import { afterEach, describe, expect, it } from "vitest";
import { clipPlace, looksLikeJson } from "./where";

function on(html: string): Element {
  document.body.innerHTML = html;
  const target = document.querySelector("[data-here]");
  if (!target) throw new Error("nothing is marked as here");
  return target;
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("what a clipboard key is about", () => {
  it.each([
    [
      "components",
      `<div data-canvas><div role="listbox"><div role="option" data-here></div></div></div>`,
    ],
    ["components", `<div role="tree" data-layers><div role="treeitem" data-here></div></div>`],
    ["components", `<div data-canvas><div role="toolbar"><button data-here></button></div></div>`],
    ["screens", `<div role="grid" data-screens><div role="row" data-here></div></div>`],
    [null, `<div data-canvas><input data-here></div>`],
    [null, `<div data-canvas><p contenteditable="true"><b data-here></b></p></div>`],
    [null, `<div role="grid" data-screens><input data-here></div>`],
    [null, `<div role="textbox" data-here></div>`],
    [null, `<div role="menu"><div data-here></div></div>`],
    [null, `<div role="listbox"><div data-here></div></div>`],
    [null, `<div role="alertdialog"></div><div data-canvas><i data-here></i></div>`],
  ])("%s: %s", (place, html) => {
    expect(clipPlace(on(html))).toBe(place);
  });

  it("is the components when nothing has the focus", () => {
    expect(clipPlace(document.body)).toBe("components");
    expect(clipPlace(null)).toBe("components");
  });
});

describe("text that can be Flow JSON", () => {
  it.each([
    [true, `{"type":"TextBody"}`],
    [true, ` \n\t[{}]`],
    [true, `\uFEFF{`],
    [false, "Ann\nBen\nCy"],
    [false, ""],
    [false, `"text"`],
  ])("%s: %j", (json, text) => {
    expect(looksLikeJson(text)).toBe(json);
  });
});
