import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { access } from "./axe.mjs";
import { desk, folder } from "./desk.mjs";
import {
  button,
  component,
  components,
  drag,
  screen,
  screens,
  template,
  until,
} from "./hands.mjs";

const palette = (page) => page.getByRole("region", { name: "Add" });
const block = (page, name) => palette(page).getByRole("button", { name, exact: true });
const naming = (page) => page.getByRole("dialog", { name: "Save as block" });
const back = (page) => button(page, "Back to the start screen").click();

/** Opens the menu of what is selected, by key. */
async function menu(page, entry) {
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: entry }).click();
}

test("a selection is kept as a block and inserted into another flow, by click and by drag", async (t) => {
  const dir = await folder(t);
  const file = join(dir, "Clinic.json");
  await writeFile(file, await template("appointment"));
  const { page } = await desk(t, { file, keychain: false });
  await palette(page).getByText("Select components or a screen").waitFor();
  await component(page, "Single choice: Service").click();
  await component(page, "Dropdown: Branch").click({ modifiers: ["Control"] });
  await menu(page, "Save as block…");
  const name = naming(page).getByRole("textbox", { name: "Name" });
  assert.equal(await name.inputValue(), "Service");
  await name.fill("What and where");
  await page.keyboard.press("Enter");
  await page.getByText("“What and where” is saved as a block.").waitFor();
  await block(page, "What and where").waitFor();
  // Keeping it changed nothing.
  await page.getByRole("banner").getByText("Saved", { exact: true }).waitFor();

  await back(page);
  await button(page, "Blank flow").click();
  await block(page, "What and where").click();
  await component(page, "Single choice: Service").waitFor();
  const before = await components(page);
  assert.equal(before.filter((one) => one.startsWith("Dropdown: Branch")).length, 1);
  await drag(page, block(page, "Rating"), component(page, "Single choice: Service"), 0.1);
  await component(page, "Single choice: How did we do?").waitFor();
  const after = await components(page);
  assert.ok(
    after.findIndex((one) => one.startsWith("Single choice: How did we do?")) <
      after.findIndex((one) => one.startsWith("Single choice: Service")),
    after.join("\n"),
  );
  await button(page, "Undo").click();
  await button(page, "Undo").click();
  await component(page, "Single choice: Service").waitFor({ state: "detached" });
});

test("blocks are renamed, and deleted until the toast takes it back; by keys alone", async (t) => {
  const { page } = await desk(t, { keychain: false, refused: true });
  await button(page, "Sign-up").click();
  await component(page, /^Large heading/).click();
  await menu(page, "Save as block…");
  await naming(page).getByRole("textbox", { name: "Name" }).fill("Hello");
  await page.keyboard.press("Enter");
  await block(page, "Hello").focus();
  await page.keyboard.press("F2");
  const dialog = page.getByRole("dialog", { name: "Rename the block" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Welcome");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });

  // A name is given once, and the dialog says so.
  await component(page, /^Body/).click();
  await menu(page, "Save as block…");
  await naming(page).getByRole("textbox", { name: "Name" }).fill("WELCOME");
  await page.keyboard.press("Enter");
  await naming(page).getByText("You have a block called “WELCOME” already.").waitFor();
  await page.keyboard.press("Escape");

  await block(page, "Welcome").focus();
  await page.keyboard.press("Delete");
  await block(page, "Welcome").waitFor({ state: "detached" });
  await page
    .getByRole("region", { name: "Notifications" })
    .getByRole("button", { name: "Undo" })
    .click();
  await block(page, "Welcome").waitFor();
  await page
    .getByRole("searchbox", { name: /Search/ })
    .first()
    .fill("welc");
  await page.keyboard.press("Enter");
  await until(
    async () => (await components(page)).filter((one) => one.startsWith("Large heading")).length,
    2,
  );
});

test("a screen is kept as a block and added to another flow", async (t) => {
  const { page } = await desk(t, { keychain: false });
  await button(page, "Table reservation").click();
  await screen(page, /Your table \(2 of 3\)/).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Save as block…" }).click();
  await naming(page).getByRole("textbox", { name: "Name" }).fill("Table wishes");
  await page.keyboard.press("Enter");
  await block(page, "Table wishes").waitFor();
  await back(page);
  await button(page, "Blank flow").click();
  await component(page, /./).first().waitFor();
  const [first] = await screens(page);
  await screen(page, new RegExp(first)).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Table wishes" }).click();
  await until(() => screens(page), [first, "WISHES"]);
  await block(page, "Thank-you screen").click();
  await until(
    async () => (await screens(page)).toSorted(),
    [first, "THANK_YOU", "WISHES"].toSorted(),
  );
});

for (const colorScheme of ["light", "dark"]) {
  test(`no faults of access around blocks in the ${colorScheme} window`, async (t) => {
    const { page } = await desk(t, { colorScheme, keychain: false });
    const sound = await access(t, page);
    await button(page, "Sign-up").click();
    await component(page, /^Large heading/).click();
    await block(page, "Address").scrollIntoViewIfNeeded();
    await sound("palette without own blocks");
    await menu(page, "Save as block…");
    await naming(page).waitFor();
    await sound("naming a block");
    await page.keyboard.press("Enter");
    await palette(page)
      .getByRole("button", { name: /^Commands for / })
      .first()
      .waitFor();
    await sound("palette with a block");
  });
}
