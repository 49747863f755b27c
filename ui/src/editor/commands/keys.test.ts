import { afterEach, describe, expect, it } from "vitest";
import { keyCommand, mayRun } from "./keys";

const stroke = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: () => false,
    ...more,
  }) as KeyboardEvent;

describe("key strokes", () => {
  it("mean what people are used to", () => {
    expect(keyCommand(stroke("z", { ctrlKey: true }))).toBe("undo");
    expect(keyCommand(stroke("Z", { ctrlKey: true, shiftKey: true }))).toBe("redo");
    expect(keyCommand(stroke("z", { metaKey: true }))).toBe("undo");
    expect(keyCommand(stroke("y", { ctrlKey: true }))).toBe("redo");
    expect(keyCommand(stroke("ArrowUp", { altKey: true }))).toBe("move-up");
    expect(keyCommand(stroke("/"))).toBe("add");
    expect(keyCommand(stroke("m"))).toBe("map");
    expect(keyCommand(stroke("F8", { shiftKey: true }))).toBe("previous-problem");
  });

  it("typed with AltGr are letters", () => {
    // Polish ż on Windows: Ctrl+Alt+z; elsewhere AltGraph.
    expect(keyCommand(stroke("z", { ctrlKey: true, altKey: true }))).toBeNull();
    expect(keyCommand(stroke("ż", { ctrlKey: true, altKey: true }))).toBeNull();
    expect(
      keyCommand(stroke("z", { ctrlKey: true, getModifierState: (key) => key === "AltGraph" })),
    ).toBeNull();
    expect(keyCommand(stroke("/", { getModifierState: (key) => key === "AltGraph" }))).toBeNull();
  });

  it("while composing a letter are part of it", () => {
    expect(keyCommand(stroke("Backspace", { isComposing: true }))).toBeNull();
  });
});

describe("where a command may run", () => {
  const page = (html: string) => {
    document.body.innerHTML = html;
    return document.querySelector("#here");
  };
  afterEach(() => page(""));

  it("not in a text field, but for those that leave the text alone", () => {
    for (const field of ["<input id=here>", "<textarea id=here></textarea>"]) {
      const target = page(`<div data-canvas>${field}</div>`);
      expect(mayRun("delete", target)).toBe(false);
      expect(mayRun("undo", target)).toBe(false);
      expect(mayRun("add", target)).toBe(false);
      expect(mayRun("next-problem", target)).toBe(true);
    }
    const editor = page('<div contenteditable="true"><span id=here></span></div>');
    expect(mayRun("delete", editor)).toBe(false);
  });

  it("not while a dialog or menu has the focus", () => {
    expect(mayRun("undo", page("<div role=dialog><button id=here></button></div>"))).toBe(false);
    expect(mayRun("delete", page("<div role=menu><div id=here></div></div>"))).toBe(false);
    const outside = page("<div data-canvas id=here></div><div role=alertdialog></div>");
    expect(mayRun("delete", outside)).toBe(false);
  });

  it("on the selection only from the canvas, or when nothing has the focus", () => {
    expect(mayRun("delete", page("<div data-canvas><div id=here></div></div>"))).toBe(true);
    expect(mayRun("delete", document.body)).toBe(true);
    expect(mayRun("delete", page("<button id=here></button>"))).toBe(false);
    expect(mayRun("walk-up", page("<div role=grid><div id=here></div></div>"))).toBe(false);
  });

  it("undo anywhere that is no text", () => {
    expect(mayRun("undo", page("<div role=grid><div id=here></div></div>"))).toBe(true);
    expect(mayRun("undo", page("<input type=checkbox id=here>"))).toBe(true);
  });
});

it("Enter and F2 write the text, Alt+Enter goes to the properties", () => {
  expect(keyCommand(stroke("Enter"))).toBe("text");
  expect(keyCommand(stroke("F2"))).toBe("text");
  expect(keyCommand(stroke("Enter", { altKey: true }))).toBe("properties");
  expect(keyCommand(stroke("Enter", { shiftKey: true }))).toBeNull();
});
