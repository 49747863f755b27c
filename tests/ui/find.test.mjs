// Finding and replacing words in all screens.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { access } from "./axe.mjs";
import { booking } from "./clinic.mjs";
import { button, component, save, until } from "./hands.mjs";

const field = (page) => page.getByRole("searchbox", { name: "Find in all screens" });
/** The one in the bar at the top; a note offers it too. */
const undo = (page) => button(page, "Undo").first().click();
const hits = (page) => page.getByRole("listbox", { name: "Found" }).getByRole("option");
const status = (page) => page.getByRole("region", { name: "Find" }).getByRole("status").innerText();
const selected = (page) =>
  page.locator("[data-canvas-item][aria-selected=true]").getAttribute("aria-label");

test("words are found on every screen, and a hit leads to its component", async (t) => {
  const { page } = await booking(t, { keychain: false });
  await component(page, "Dropdown: Branch").click();
  await page.keyboard.press("Control+f");
  await until(() => field(page).evaluate((one) => one === document.activeElement), true);
  await page.keyboard.type("visit");
  await hits(page).first().waitFor();
  const all = await hits(page).count();
  assert.ok(all >= 4, `${all} hits`);
  assert.equal(await status(page), `${all} found`);
  assert.ok((await page.locator("mark").allInnerTexts()).every((one) => /^visit$/i.test(one)));

  // Enter and F3 go on, the field keeps the focus; Shift goes back.
  await page.keyboard.press("Enter");
  await until(() => status(page), `1 of ${all}`);
  await page.keyboard.press("F3");
  await until(() => status(page), `2 of ${all}`);
  await page.keyboard.press("Shift+F3");
  await until(() => status(page), `1 of ${all}`);
  await page.keyboard.press("Shift+Enter");
  await until(() => status(page), `${all} of ${all}`);
  assert.equal(await field(page).evaluate((one) => one === document.activeElement), true);

  await field(page).fill("Market Square");
  await page.locator("mark", { hasText: "Market Square" }).waitFor();
  await hits(page).first().click();
  await until(() => selected(page), "Dropdown: Branch");

  // Capitals and whole words narrow it; wider, names and ids are found too.
  await field(page).fill("service");
  await page
    .locator("mark", { hasText: /^service$/i })
    .first()
    .waitFor();
  const words = await hits(page).count();
  await button(page, "Also names, ids and all JSON values").click();
  await until(async () => (await hits(page).count()) > words, true);
});

test("one is replaced, all are replaced in one step, references stay whole", async (t) => {
  const { page, file } = await booking(t, { keychain: false });
  const before = await readFile(file, "utf8");
  await page.keyboard.press("Control+h");
  await field(page).fill("visit");
  await page.getByRole("textbox", { name: "Replace with" }).fill("meeting");
  await hits(page).first().waitFor();
  const all = await hits(page).count();
  await page.getByRole("button", { name: "Replace", exact: true }).last().click();
  await until(() => status(page), `1 of ${all}`);
  await page.getByRole("button", { name: "Replace", exact: true }).last().click();
  await until(async () => (await status(page)).endsWith(`of ${all - 1}`), true);
  await button(page, "Replace all").click();
  await page.getByText(`${all - 1} were replaced.`).waitFor();
  await until(() => status(page), "Nothing found");
  await undo(page);
  await until(async () => (await status(page)).includes(String(all - 1)), true, "one step");
  await undo(page);
  await until(async () => (await status(page)).includes(String(all)), true);

  // A field's name goes with everything that refers to it.
  await button(page, "Also names, ids and all JSON values").click();
  await button(page, "Match case").click();
  await field(page).fill("service");
  await page.getByRole("textbox", { name: "Replace with" }).fill("treatment");
  await until(async () => (await hits(page).count()) > 0, true);
  await button(page, "Replace all").click();
  await page.getByText(/^2 were replaced\. 1 stays/).waitFor();
  await save(page);
  const after = await readFile(file, "utf8");
  assert.match(before, /form\.service\}/);
  assert.match(after, /form\.treatment\}/);
  assert.doesNotMatch(after, /form\.service\}/);
  await until(
    () =>
      page
        .getByRole("contentinfo")
        .getByText(/no problems|warning|suggestion/)
        .count(),
    1,
  );
  await undo(page);
  await save(page);
  assert.equal(await readFile(file, "utf8"), before);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in the find pane, ${colorScheme}`, async (t) => {
    const { page } = await booking(t, { keychain: false, colorScheme, bypassCSP: true });
    const sound = await access(t, page);
    await page.keyboard.press("Control+h");
    await sound("empty");
    await field(page).fill("visit");
    await hits(page).first().waitFor();
    await page.keyboard.press("Enter");
    await sound("with hits");
  });
}
