// Times ajv on a file: node ajv.mjs SCHEMA FILE RUNS. Prints {valid, milliseconds}: the best time of
// parsing and finding all errors.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../ui/package.json", import.meta.url));
const Ajv = require("ajv");
const [schema, file, runs] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strictRequired: false });
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
const bytes = readFileSync(file);
let valid = true;
let milliseconds = Number.POSITIVE_INFINITY;
for (let run = 0; run < Number(runs); run++) {
  const start = performance.now();
  valid = validate(JSON.parse(bytes.toString("utf8"))) && valid;
  milliseconds = Math.min(milliseconds, performance.now() - start);
}
process.stdout.write(JSON.stringify({ valid, milliseconds }));
