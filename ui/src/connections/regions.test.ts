import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { regions } from "./regions";

it("lists the Regions of flow-cloud", () => {
  // Vitest runs in ui/.
  const rust = readFileSync("../crates/flow-cloud/src/region.rs", "utf8");
  const listed = [...rust.matchAll(/\br\("([^"]+)", "([^"]+)"\)/g)].map(([, code, place]) => [
    code,
    place,
  ]);
  expect(regions).toEqual(listed);
});
