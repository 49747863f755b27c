// Every sound flow that others made is walked in the window, from its start to what the business
// receives. The files are not part of the project; they are read in place.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { desk, top } from "./desk.mjs";
import { button } from "./hands.mjs";
import { received, walk } from "./walker.mjs";

const corpus = process.env.FLOWSMITH_CORPUS;
const skip = corpus ? false : "FLOWSMITH_CORPUS does not name the corpus";

/** Sound flows that no person can walk to the end: where the walk stops, and why it must. */
const WITHOUT_A_WAY = {};

/** What the program `flowsmith` answers as JSON; an exit code of 1 only says that there are errors. */
async function flowsmith(...words) {
  const program = join(top, "target", process.env.FLOWSMITH_PROFILE ?? "debug", "flowsmith");
  const run = promisify(execFile)(program, [...words, "--format", "json"], { maxBuffer: 1 << 26 });
  const { stdout } = await run.catch((ended) => (ended.code === 1 ? ended : Promise.reject(ended)));
  return JSON.parse(stdout);
}

/** Files without errors. */
async function sound() {
  const folders = ["samples", "wild"].map((folder) => join(corpus, folder));
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder))
        .filter((name) => name.endsWith(".json"))
        .map((name) => join(folder, name)),
    ),
  );
  const { files } = await flowsmith("check", ...names.flat().sort());
  const isSound = ({ diagnostics }) => diagnostics.every(({ severity }) => severity !== "error");
  return files.filter(isSound).map(({ path }) => path);
}

/** How many the same walk without a window asks for: `LEAST_SOUND` of its test. */
async function leastSound() {
  const test = await readFile(join(top, "crates/flowsmith-cli/tests/corpus.rs"), "utf8");
  return Number(/const LEAST_SOUND: usize = (\d+);/.exec(test)[1]);
}

/** A value as the table says it. */
function words(value) {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (value === "") return "“”";
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    return value.length === 0 ? "[]" : value.join(", ");
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What the window shows at the end is what the webhook carries, and has the keys of `play`. */
async function compare(page, file) {
  const { rows, answer } = await received(page);
  // A flow that ends on the phone gets its token from WhatsApp, not from its payload.
  const { flow_token, ...own } = answer;
  const payload = "flow_token" in rows ? answer : own;
  const shown = Object.entries(payload).map(([key, value]) => [key, words(value)]);
  assert.deepEqual(rows, Object.fromEntries(shown));

  const flow = JSON.parse(await readFile(file, "utf8"));
  if (flow.screens.filter(({ terminal }) => terminal).length !== 1) return;
  const without = await flowsmith("play", "--sample", file);
  assert.deepEqual(Object.keys(payload).sort(), Object.keys(without.payload).sort());
}

test("every sound flow of others is walked to what the business receives", { skip }, async (t) => {
  const files = await sound();
  const { page, answerDialog } = await desk(t);
  let walked = 0;
  for (const file of files) {
    const name = basename(file);
    await t.test(name, async () => {
      await answerDialog(file);
      await button(page, "Open a file…").click();
      const { stopped, screens } = await walk(page);
      assert.equal(stopped, WITHOUT_A_WAY[name] ?? null, `after ${screens.join(" / ")}`);
      walked += 1;
      if (stopped === null) await compare(page, file);
    });
    await button(page, "Back to the start screen").click();
  }
  assert.ok(
    walked === files.length && walked >= (await leastSound()),
    `only ${walked} were walked`,
  );
});
