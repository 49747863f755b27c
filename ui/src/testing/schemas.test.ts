import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { expect, test } from "vitest";

/** The committed JSON Schemas, as an editor would load them. */
const folder = join(__dirname, "../../../schemas");
const files = readdirSync(folder);

function load(file: string) {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

/** Compiles in strict mode: an unknown or useless keyword throws. */
function compile(file: string) {
  return new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(load(file));
}

test("there is one for every version", () => {
  expect(files.length).toBeGreaterThanOrEqual(14);
  expect(files).toContain("flow-7.3.schema.json");
});

test.each(files)("%s is draft-07 and says what things are", (file) => {
  compile(file);
  const schema = load(file);
  expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  const input = schema.definitions.TextInput;
  expect(input.title).toBe("Short answer");
  expect(input.description).not.toBe("");
  expect(input.examples).toHaveLength(1);
  for (const property of Object.values<{ description?: string }>(input.properties).slice(1)) {
    expect(property.description).toMatch(/\.$/);
  }
  expect(JSON.stringify(schema)).not.toMatch(/"(anyOf|oneOf)"/);
});

test("an error names the property, not a list of things that did not fit", () => {
  const validate = compile("flow-7.3.schema.json");
  const field = { type: "TextInput", name: "city", label: "City", "max-chars": "10" };
  const children: object[] = [field];
  const flow = {
    version: "7.3",
    screens: [{ id: "A", title: "A", layout: { type: "SingleColumnLayout", children } }],
  };
  expect(validate(flow)).toBe(false);
  const places = new Set(validate.errors?.map((error) => error.instancePath));
  expect(places).toContain("/screens/0/layout/children/0/max-chars");
  children[0] = { ...field, "max-chars": "${data.most}" };
  expect(validate(flow)).toBe(true);
});
