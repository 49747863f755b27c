import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { desk, top } from "./desk.mjs";
import { button, pasteFlow, template, until } from "./hands.mjs";

const read = async (name) => JSON.parse(await readFile(join(top, "ui/src/i18n", name), "utf8"));
const NAMES = {
  es: "Español",
  "pt-BR": "Português (Brasil)",
  id: "Bahasa Indonesia",
  hi: "हिन्दी",
};
const language = (page) => page.evaluate(() => document.documentElement.lang);

for (const [tag, name] of Object.entries(NAMES)) {
  test(`${tag} is spoken at once when it is chosen, and still after a reload`, async (t) => {
    const { page } = await desk(t);
    const words = await read(`${tag}.json`);
    const components = (await read(`catalogue/${tag}.json`)).component;
    const kept = page.waitForResponse((response) => response.url().endsWith("/save_settings"));
    await button(page, "Settings").click();
    await page.getByRole("dialog").getByRole("button", { name: /Language$/ }).click();
    await page.getByRole("option", { name, exact: true }).click();
    await page.getByRole("heading", { name: words.app.settings, exact: true }).waitFor();
    assert.equal(await language(page), tag);
    await button(page, words.app.done).click();
    await kept;
    await page.reload();
    await page.getByRole("heading", { name: words.start.title, exact: true }).waitFor();
    assert.equal(await language(page), tag);
    await button(page, words.start["openFile"]).waitFor();
    // What Rust calls things is spoken, too.
    await page.getByRole("button", { name: words.start.paste, exact: true }).click();
    await page.getByRole("textbox").fill(await template("survey"));
    await button(page, words.start["paste.open"]).click();
    await button(page, components.TextInput).waitFor();
    const typed = page.getByRole("searchbox", { name: words.editor.search });
    await typed.fill(components.DatePicker);
    await button(page, components.DatePicker).waitFor();
  });
}

test("fetches no words of a language that nobody chose", async (t) => {
  const { page } = await desk(t);
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType("resource").map((one) => one.name),
  );
  assert.deepEqual(
    scripts.filter((address) => /\/(es|pt-BR|id|hi)-[^/]*\.js$/.test(address)),
    [],
  );
});

test("the phone reads as the flow does, and the tool stays as it is", async (t) => {
  const { page } = await desk(t);
  await pasteFlow(page, (await template("survey")).replace(/"title": "[^"]*"/, '"title": "סקר"'));
  const directions = () =>
    page.evaluate(() => [
      document.documentElement.dir,
      document.querySelector("[data-drawn-phone]").dir,
    ]);
  await until(directions, ["ltr", "rtl"]);
  const choose = async (name) => {
    await page.getByRole("button", { name: /Direction of the flow$/ }).click();
    await page.getByRole("option", { name, exact: true }).click();
  };
  await choose("Left to right");
  await until(directions, ["ltr", "ltr"]);
  await choose("Right to left");
  await until(directions, ["ltr", "rtl"]);
});
