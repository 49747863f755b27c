import { describe, expect, it } from "vitest";
import { Draft } from "./draft";

describe("Draft", () => {
  it("shows what is typed and hands it over once", () => {
    const draft = new Draft("a");
    draft.type("ab");
    expect(draft.text).toBe("ab");
    expect(draft.take()).toBe("ab");
    expect(draft.take()).toBeNull();
  });

  it("does not take newer letters back when an older one is echoed", () => {
    const draft = new Draft("");
    draft.type("a");
    draft.take();
    draft.type("ab");
    draft.offer("a");
    draft.answered(true);
    expect(draft.text).toBe("ab");
    expect(draft.take()).toBe("ab");
  });

  it("takes over a change from elsewhere while nothing is under way", () => {
    const draft = new Draft("a");
    draft.offer("b");
    expect(draft.text).toBe("b");
    draft.type("bc");
    draft.offer("x");
    expect(draft.text).toBe("bc");
    expect(draft.take()).toBe("bc");
  });

  it("hands over a return to the old text, untouched by the echo in between", () => {
    const draft = new Draft("a");
    draft.type("ab");
    draft.take();
    draft.type("a");
    expect(draft.take()).toBe("a");
    draft.offer("ab");
    draft.answered(true);
    expect(draft.text).toBe("a");
    draft.offer("a");
    draft.answered(true);
    expect(draft.text).toBe("a");
  });

  it("shows what the document made of it", () => {
    const draft = new Draft("a");
    draft.type("b c");
    draft.take();
    draft.offer("b_c");
    draft.answered(true);
    expect(draft.text).toBe("b_c");
  });

  it("hands nothing over when the text came back to where it was", () => {
    const draft = new Draft("a");
    draft.type("ab");
    draft.type("a");
    expect(draft.take()).toBeNull();
  });

  it("keeps a refused text to be corrected, and may hand it over again", () => {
    const draft = new Draft("a");
    draft.type("b");
    draft.take();
    draft.answered(false);
    expect([draft.text, draft.refused]).toEqual(["b", true]);
    draft.type("bb");
    expect(draft.refused).toBe(false);
    draft.type("b");
    expect(draft.take()).toBe("b");
  });

  it("reverts to what the document holds", () => {
    const draft = new Draft("a");
    draft.type("b");
    draft.revert();
    expect([draft.text, draft.waiting]).toEqual(["a", false]);
  });
});
