import { describe, expect, it } from "vitest";
import { FreeWidget } from "./FreeWidget";
import { widgets } from "./index";

describe("the table of widgets", () => {
  it("leaves raw JSON to what is any JSON", () => {
    const raw = Object.entries(widgets).filter(([, widget]) => (widget as unknown) === FreeWidget);
    expect(raw.map(([kind]) => kind)).toEqual(["free"]);
  });
});
