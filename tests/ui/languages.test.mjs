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
/**
 * Words of the window, not of the flow, that do not fit where they stand, in `view`. What is behind
 * a fold names only the first things in it.
 */
async function cut(page, view) {
  const found = await page.evaluate(() => {
    const words = "button, a, h1, h2, h3, label, legend, th, td, dt, dd, li, p, span, [role=tab]";
    const shown = [...document.querySelectorAll(words)].filter((one) => {
      if (one.closest("[data-drawn-phone], [inert], [aria-expanded], .cm-editor")) return false;
      return [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    });
    return shown
      .filter((one) => {
        const { width, height, right } = one.getBoundingClientRect();
        // As small as this only for screen readers.
        if (width < 2 || height < 2) return false;
        const inline = getComputedStyle(one).display === "inline";
        return right > innerWidth + 1 || (!inline && one.scrollWidth > one.clientWidth + 1);
      })
      .map((one) => one.textContent.trim());
  });
  assert.deepEqual(found, [], view);
  assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 1280, view);
}
const language = (page) => page.evaluate(() => document.documentElement.lang);

for (const [tag, name] of Object.entries(NAMES)) {
  test(`${tag} is spoken at once when it is chosen, fits, and stays after a reload`, async (t) => {
    const { page } = await desk(t);
    const words = await read(`${tag}.json`);
    const { component: components, template: templates } = await read(`catalogue/${tag}.json`);
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
    await button(page, words.start.openFile).waitFor();
    await page.getByText(templates.survey).waitFor();
    await cut(page, "start");
    // What Rust calls things is spoken, too.
    await page.getByRole("button", { name: words.start.paste, exact: true }).click();
    await page.getByRole("textbox").fill(await template("survey"));
    await button(page, words.start["paste.open"]).click();
    await button(page, components.TextInput).waitFor();
    await page.getByText(words.editor.checkedOk).waitFor();
    await cut(page, "editor");
    await page.getByRole("radio", { name: words.editor.tryIt, exact: true }).click();
    await page.getByText(words.tryit.nothingYet).waitFor();
    await cut(page, "trying it out");
    await page.getByRole("radio", { name: words.editor.design, exact: true }).click();
    await button(page, words.editor.publish).click();
    await button(page, words.publish["create.action"]).waitFor();
    await cut(page, "creating in an account");
    await button(page, words.publish.cancel).click();
    await page.keyboard.press("Control+,");
    await page.getByRole("heading", { name: words.app.settings, exact: true }).waitFor();
    await cut(page, "settings");
    await button(page, words.app.done).click();
    const typed = page.getByRole("searchbox", { name: words.editor.search });
    await typed.fill(components.DatePicker);
    await button(page, components.DatePicker).waitFor();
  });
}

test("without a choice it speaks as the system, and so does the page behind a preview link", async (t) => {
  const { page, context } = await desk(t, { locale: "es-MX" });
  const words = await read("es.json");
  await page.getByRole("heading", { name: words.start.title, exact: true }).waitFor();
  await button(page, words.start.paste).click();
  await page.getByRole("textbox").fill(await template("survey"));
  await button(page, words.start["paste.open"]).click();
  await button(page, words.editor.more).click();
  await page.getByRole("menuitem", { name: words.editor.createInAccount }).click();
  await page.getByRole("textbox", { name: words.publish.name }).fill("Encuesta");
  // Its category is proposed, and the account has been read.
  await page.getByRole("checkbox", { checked: true }).waitFor();
  await page.getByRole("button", { name: /Sandbox business/ }).waitFor();
  await button(page, words.publish["create.action"]).click();
  await button(page, words.app.done).click();
  await button(page, words.editor.previewLink).click();
  const address = page.getByRole("textbox", { name: words.publish["preview.address"] });
  await until(async () => (await address.inputValue()).startsWith("http"), true);
  const stranger = await context.newPage();
  await stranger.goto(await address.inputValue());
  await stranger.getByText(words.phone.preview).waitFor();
  await button(stranger, words.phone.restart).waitFor();
  assert.equal(await language(stranger), "es");
});

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
  await choose("Reads left to right");
  await until(directions, ["ltr", "ltr"]);
  await choose("Reads right to left");
  await until(directions, ["ltr", "rtl"]);
});
