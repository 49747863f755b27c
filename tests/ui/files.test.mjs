import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { booking } from "./clinic.mjs";
import { desk, folder } from "./desk.mjs";
import { button, component, save, setting, showJson, template, until } from "./hands.mjs";

async function relabel(page, words) {
  await component(page, /^Single choice/).click();
  await setting(page, "Label").fill(words);
  await component(page, `Single choice: ${words}`).waitFor();
}

/** Everything the journal holds at this moment. */
async function journal(data) {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (one) => one.isFile() && /journal/.test(`${one.parentPath}/${one.name}`),
  );
  const texts = await Promise.all(
    files.map((one) => readFile(join(one.parentPath, one.name), "utf8").catch(() => "")),
  );
  return texts.join("");
}

const theirs = async () => (await template("appointment")).replace('"Service"', '"Theirs"');

test("a file changed on disk is noticed and asked about; either answer keeps both", async (t) => {
  const { page, file } = await booking(t);
  await relabel(page, "Mine");
  await writeFile(file, await theirs());
  const noticed = page.getByRole("alertdialog", {
    name: "“Clinic.json” was changed by another program",
  });
  await noticed.getByText("Nothing has been overwritten.").waitFor();
  await noticed.getByRole("button", { name: "Load the file's version" }).click();
  await component(page, "Single choice: Theirs").waitFor();
  await button(page, "Undo").click();
  await component(page, "Single choice: Mine").waitFor();
  assert.equal(await readFile(file, "utf8"), await theirs());
});

test("saving over a changed file asks first, and overwrites only when told to", async (t) => {
  const { page, file } = await booking(t, { refused: true });
  await relabel(page, "Mine");
  await writeFile(file, await theirs());
  const ask = page.getByRole("alertdialog", {
    name: "“Clinic.json” was changed by another program",
  });
  await ask.getByRole("button", { name: "Keep mine" }).click();
  await ask.waitFor({ state: "detached" });
  await page.keyboard.press("Control+s");
  await ask.getByText("Nothing has been written yet.").waitFor();
  await ask.getByRole("button", { name: "Cancel" }).click();
  await ask.waitFor({ state: "detached" });
  assert.equal(await readFile(file, "utf8"), await theirs());
  await page.keyboard.press("Control+s");
  await ask.getByRole("button", { name: "Overwrite the file" }).click();
  const mine = (await template("appointment")).replace('"Service"', '"Mine"');
  await until(() => readFile(file, "utf8"), mine);
});

test("work is offered back after kill -9", async (t) => {
  const data = await folder(t);
  const first = await booking(t, { data });
  await relabel(first.page, "Kept");
  await until(async () => (await journal(data)).includes("Kept"), true);
  await first.kill();
  const { page } = await desk(t, { data });
  const offer = page.getByRole("region", { name: "Flowsmith did not close properly" });
  await offer.getByRole("button", { name: "Restore Clinic" }).click();
  await component(page, "Single choice: Kept").waitFor();
  assert.equal(await readFile(first.file, "utf8"), await template("appointment"));
  await save(page);
  await until(async () => (await readFile(first.file, "utf8")).includes('"Kept"'), true);
});

const good = { version: "7.3", screens: [] };
const bad = {
  "not UTF-8": Buffer.concat([
    Buffer.from('{"version":"7.3","screens":"'),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('"}'),
  ]),
  "not JSON": "hello",
  "not an object": "[1, 2, 3]",
  truncated: '{"version": "7.3", "screens": [{"id": "ONE", "ti',
  "10 MB": JSON.stringify({ ...good, pad: "x".repeat(10 * 1024 * 1024) }),
  "200 levels deep": `{"version":"7.3","screens":[],"deep":${"[".repeat(200)}${"]".repeat(200)}}`,
  "duplicate keys": '{"version": "7.3", "version": "7.2", "screens": []}',
  "NUL and a lone surrogate":
    '{"version": "7.3", "screens": [{"id": "A\\u0000", "title": "\\ud800"}]}',
  "a BOM": `\uFEFF${JSON.stringify(good, null, 2)}`,
  "a 40-digit number": `{"version": "7.3", "screens": [], "n": ${"1234567890".repeat(4)}}`,
  "an unknown version": JSON.stringify({ ...good, version: "99.9" }),
  "a component without type": JSON.stringify({
    version: "7.3",
    screens: [
      {
        id: "ONE",
        title: "<img src=x onerror=alert(1)>",
        layout: { type: "SingleColumnLayout", children: [{ text: "<b>hi</b>" }] },
      },
    ],
  }),
  "screens not an array": '{"version": "7.3", "screens": {"id": "ONE"}}',
};

test("bad input opens, says what is wrong, keeps its bytes and leaves the window usable", async (t) => {
  // The pane that closes with its document asks once more for it.
  const { page, answerDialog } = await desk(t, { refused: true });
  const dir = await folder(t);
  for (const [what, content] of Object.entries(bad)) {
    await t.test(what, async () => {
      const file = join(dir, `${what}.json`);
      await writeFile(file, content);
      await answerDialog(file);
      await button(page, "Open a file…").click();
      await page.getByRole("heading", { name: what, level: 1 }).waitFor();
      const never = page.getByText("This file cannot be shown as screens yet");
      const row = page.getByRole("list", { name: "Problems", exact: true }).getByRole("listitem");
      const fault = page.getByText("Not checked: the JSON has a mistake").first();
      await never.or(row).or(fault).first().waitFor();
      if ((await never.count()) === 0) await showJson(page);
      await page.getByRole("textbox", { name: "Flow JSON" }).waitFor();
      await page.keyboard.press("Control+s");
      assert.ok((await readFile(file)).equals(Buffer.from(content)), "identical bytes");
      await button(page, "Back to the start screen").click();
      await page.getByRole("heading", { name: "Design a Flow" }).waitFor();
    });
  }
});
