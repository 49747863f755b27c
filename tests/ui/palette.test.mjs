// The command palette, and the size of the phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { access } from "./axe.mjs";
import { booking } from "./clinic.mjs";
import { desk } from "./desk.mjs";
import { button, component, components, drag, undo, until } from "./hands.mjs";

const palette = (page) => page.getByRole("dialog", { name: "Commands" });
const entry = (page, name) => palette(page).getByRole("menuitem", { name, exact: true });

/** Opens the palette, types, and presses Enter on the first that fits. */
async function command(page, words) {
  await page.keyboard.press("Control+k");
  await palette(page).getByRole("searchbox").waitFor();
  await page.keyboard.type(words);
  await palette(page).getByRole("menuitem").first().waitFor();
  await page.keyboard.press("Enter");
  await palette(page).waitFor({ state: "detached" });
}

test("commands are found by everyday words and done", async (t) => {
  const { page } = await booking(t, { keychain: false });
  const before = await components(page);

  await component(page, "Single choice: Service").click();
  await command(page, "clone");
  await until(async () => (await components(page)).length, before.length + 1);
  await undo(page);
  await until(() => components(page), before);

  await command(page, "go to (3 of 4)");
  await page.getByRole("listbox", { name: "Screen Book a visit (3 of 4)" }).waitFor();

  await command(page, "add checkbox");
  await until(
    async () => (await components(page)).some((one) => /^Multiple choice/.test(one)),
    true,
  );

  await command(page, "search");
  await until(
    () =>
      page
        .getByRole("searchbox", { name: "Find in all screens" })
        .evaluate((one) => one === document.activeElement),
    true,
  );

  // Also while a text is typed; and what was used lately comes first.
  await page.keyboard.type("visit");
  await page.keyboard.press("Control+k");
  await palette(page).getByText("Used lately").waitFor();
  const first = palette(page).getByRole("menuitem").first();
  assert.match(await first.textContent(), /^Find in all screens/);
  // One Escape closes it, whatever was typed.
  await page.keyboard.type("x");
  await page.keyboard.press("Escape");
  await palette(page).waitFor({ state: "detached" });
});

test("what cannot be done says why", async (t) => {
  const { page } = await booking(t, { keychain: false });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("duplicate");
  const greyed = palette(page).getByRole("menuitem", { name: "Duplicate", exact: true });
  await greyed.waitFor();
  assert.equal(await greyed.getAttribute("aria-disabled"), "true");
  await palette(page).getByText("Select a component first").first().waitFor();
  // A screen has one button at most.
  await palette(page).getByRole("searchbox").fill("add button");
  await until(
    () => palette(page).getByRole("menuitem", { name: "Add Button" }).getAttribute("aria-disabled"),
    "true",
  );
  await palette(page).getByRole("searchbox").fill("no such thing at all");
  await palette(page)
    .getByText(/^No command for/)
    .waitFor();
});

test("it opens on the start screen too, with what applies there", async (t) => {
  const { page } = await desk(t, { keychain: false });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  await entry(page, "Open a file…")
    .or(palette(page).getByRole("menuitem", { name: /^Open/ }))
    .first()
    .waitFor();
  assert.equal(await palette(page).getByRole("menuitem", { name: "Duplicate" }).count(), 0);
  await page.keyboard.type("dark mode");
  await page.keyboard.press("Enter");
  await until(() => page.locator("html").getAttribute("data-theme"), "dark");
  await command(page, "new book");
  await page.getByRole("button", { name: "Back to the start screen" }).waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in the palette, ${colorScheme}`, async (t) => {
    const { page } = await booking(t, { keychain: false, colorScheme, bypassCSP: true });
    const sound = await access(t, page);
    await page.keyboard.press("Control+k");
    await palette(page).getByRole("menuitem").first().waitFor();
    await sound("everything");
    await page.keyboard.type("move");
    await sound("some");
    await page.keyboard.type(" nothing like this");
    await palette(page)
      .getByText(/^No command for/)
      .waitFor();
    await sound("nothing");
  });
}

const percent = async (page) =>
  Number.parseInt(await page.getByRole("group", { name: "Size of the phone" }).textContent(), 10);
const width = async (page) => (await page.locator("[data-drawn-phone]").boundingBox()).width;

test("the phone is zoomed by keys, wheel and buttons, and the size is remembered", async (t) => {
  const { page, file, call } = await booking(t, { keychain: false });
  const fits = await percent(page);
  const one = (await width(page)) / fits;
  await page.keyboard.press("Control++");
  await until(async () => (await percent(page)) > fits, true);
  await page.keyboard.press("Control+-");
  await page.keyboard.press("Control+0");
  await until(() => percent(page), fits);
  await page.locator("[data-canvas]").hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await until(async () => (await percent(page)) > fits, true);
  await button(page, `${await percent(page)} %`).click();
  await page.getByRole("menuitem", { name: "150 %" }).click();
  await until(() => percent(page), 150);
  await until(async () => Math.abs((await width(page)) / 150 - one) < 0.05, true);

  // Kept once it has rested.
  await until(async () => (await call("app_info", {})).settings.zoom, 150);
  await page.reload();
  await page.getByText(file.split("/").at(-1).replace(".json", "")).first().click();
  await component(page, "Single choice: Service").waitFor();
  await until(() => percent(page), 150);
});

test("dragging lands where the line is at any size", async (t) => {
  const { page } = await booking(t, { keychain: false, viewport: { width: 1280, height: 1200 } });
  const before = await components(page);
  const moved = before.toSpliced(2, 2, "Dropdown: Branch", "Single choice: Service");
  for (const size of ["50 %", "100 %"]) {
    await button(page, `${await percent(page)} %`).click();
    await page.getByRole("menuitem", { name: size, exact: true }).click();
    await until(async () => `${await percent(page)} %`, size);
    await component(page, "Dropdown: Branch").scrollIntoViewIfNeeded();
    await drag(
      page,
      component(page, "Dropdown: Branch"),
      component(page, "Single choice: Service"),
      0.1,
    );
    await until(() => components(page), moved);
    await undo(page);
    await until(() => components(page), before);
  }
  // At double size only a part is seen: what is chosen is brought into view.
  await button(page, `${await percent(page)} %`).click();
  await page.getByRole("menuitem", { name: "200 %" }).click();
  await until(() => percent(page), 200);
  await component(page, "Large heading: What can we do for you?").click();
  await page.keyboard.press("Enter");
  const field = page.locator("[data-canvas] textarea");
  await field.waitFor();
  const drawn = await page.locator("[data-canvas-face] p").first().boundingBox();
  const written = await field.boundingBox();
  assert.ok(Math.abs(written.x + 8 - drawn.x) < 3, "the field lies on its text");
  assert.ok(Math.abs(written.y + 8 - drawn.y) < 8);
});

test("/ adds, ? lists the keys, F8 walks the problems", async (t) => {
  const { page } = await booking(t, { keychain: false });
  await component(page, "Single choice: Service").click();
  await page.keyboard.press("/");
  await until(
    () =>
      page
        .getByRole("searchbox", { name: "Search components" })
        .evaluate((one) => one === document.activeElement),
    true,
  );
  // In a text field these are letters.
  await page.keyboard.type("?/a");
  assert.equal(
    await page.getByRole("searchbox", { name: "Search components" }).inputValue(),
    "?/a",
  );
  await component(page, "Single choice: Service").click();
  await page.keyboard.press("?");
  const keys = page
    .getByRole("dialog", { name: "Keyboard" })
    .or(page.getByRole("dialog").filter({ hasText: "Ctrl" }));
  await keys.first().waitFor();
  await keys.first().getByText("Every command by name").waitFor();
  await page.keyboard.press("Escape");
  await keys.first().waitFor({ state: "detached" });

  await component(page, "Dropdown: Branch").click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("A label that is far too long for phones");
  await page.keyboard.press("Enter");
  await component(page, "Large heading: What can we do for you?").click();
  await page
    .getByRole("contentinfo")
    .getByText(/1 warning/)
    .waitFor();
  await page.keyboard.press("F8");
  await until(
    () =>
      page
        .locator("[data-canvas-item][aria-selected=true]")
        .getAttribute("aria-label")
        .then((one) => one.startsWith("Dropdown: A label")),
    true,
  );
});
