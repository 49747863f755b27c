import { describe, expect, it } from "vitest";
import { printComparison, readComparison } from "./condition";

describe("a condition", () => {
  it.each([
    ["${form.size} == 's'", "${form.size} == 's'"],
    ["`${data.age} >= 18`", "${data.age} >= 18"],
    ["${screen.ONE.form.ok}!=true", "${screen.ONE.form.ok} != true"],
  ])("that compares a field with a value is read and written: %s", (text, again) => {
    const read = readComparison(text);
    expect(read && printComparison(read)).toBe(again);
  });
  it.each(["${data.show}", "${data.a} == ${data.b}", "!${data.a} && ${data.b}", "", "'x' == 'x'"])(
    "of another shape stays text: %s",
    (text) => {
      expect(readComparison(text)).toBeNull();
    },
  );
  it("does not write what quotes cannot hold", () => {
    const value = "it's";
    expect(printComparison({ reference: "${data.a}", operator: "==", value })).toBeNull();
  });
});
