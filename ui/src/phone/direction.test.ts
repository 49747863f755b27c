import { describe, expect, it } from "vitest";
import { directionOf } from "./direction";

describe("the direction of a text", () => {
  it("is that of its first letter", () => {
    expect(directionOf("Sign up")).toBe("ltr");
    expect(directionOf("1. שלום Anna")).toBe("rtl");
    expect(directionOf("مرحبا")).toBe("rtl");
    expect(directionOf("नमस्ते")).toBe("ltr");
    expect(directionOf("12 — 30")).toBe("ltr");
    expect(directionOf("")).toBe("ltr");
  });
});
