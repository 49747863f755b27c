// A second opinion on what the schemas say: reads a line {version: schema} and then lines
// {version, valid, file}, and prints [[line, what ajv says]] for those on which it differs. The
// schemas are compiled in strict mode.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const root = new URL("../../../", import.meta.url);
// ajv is one of the window's development packages.
const Ajv = createRequire(new URL("ui/package.json", root))("ajv");
// An `if` that asks only whether a property is there names it without describing it again.
const ajv = new Ajv({ strict: true, strictRequired: false });
const compiled = new Map();

const [first, ...lines] = readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const [version, schema] of Object.entries(JSON.parse(first))) {
  compiled.set(version, ajv.compile(schema));
}
const differ = [];
lines.forEach((line, at) => {
  const { version, valid, file } = JSON.parse(line);
  const validate = compiled.get(version);
  if (validate(file) !== valid) {
    differ.push([at, valid ? ajv.errorsText(validate.errors) : "takes it"]);
  }
});
process.stdout.write(JSON.stringify(differ));
