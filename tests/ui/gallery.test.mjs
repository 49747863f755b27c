import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./desk.mjs";
import { button, command, screens, until } from "./hands.mjs";

const cards = (page) =>
  page
    .getByRole("list", { name: "Templates" })
    .getByRole("listitem")
    .evaluateAll((all) => all.map((card) => card.querySelector("button").textContent));

test("a template is found by a word, looked at screen by screen, and used", async (t) => {
  const { page } = await desk(t);
  await button(page, "Table reservation").waitFor();
  assert.equal((await cards(page)).length, 16);
  await page.getByRole("searchbox", { name: "Search templates" }).fill("restaurant");
  await until(() => cards(page), ["Table reservation"]);
  // The picture is the phone itself, with the template's own pictures and answers.
  const picture = page.getByRole("listitem").locator("img").first();
  await until(() => picture.evaluate((one) => one.naturalWidth), 600);
  // The categories, the card, its preview.
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press("Tab");
  await until(
    () => page.evaluate(() => document.activeElement.ariaLabel),
    "Preview Table reservation",
  );
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Table reservation" });
  const row = dialog.getByRole("region", { name: "The screens of Table reservation" });
  await row.getByText("3. Your table (3 of 3)").waitFor();
  await row.getByText("2027-03-12 at 19:30, guests: 4").waitFor();
  await dialog.getByRole("radio", { name: "iPhone" }).click();
  await row.locator("[data-phone=iphone]").first().waitFor();
  await button(page, "Use this template").click();
  await page.getByRole("heading", { name: "Table reservation", level: 1 }).waitFor();
  await page.getByText("Checked · no problems").waitFor();
  assert.deepEqual(await screens(page), ["WHEN", "WISHES", "CONFIRM"]);
});

test("categories narrow the gallery; what matches nothing says so", async (t) => {
  const { page } = await desk(t);
  await button(page, "Blank flow").waitFor();
  await page.getByRole("radio", { name: "Customer support" }).click();
  await until(() => cards(page), ["Support ticket", "Return or complaint", "Delivery feedback"]);
  await page.keyboard.press("ArrowRight");
  await until(() => cards(page), ["Customer survey", "Recommendation survey"]);
  await page.getByRole("searchbox", { name: "Search templates" }).fill("restaurant");
  await page.getByText("No template matches").waitFor();
  await button(page, "Show all templates").click();
  await until(async () => (await cards(page)).length, 16);
});

test("every template opens sound", async (t) => {
  const { page, call } = await desk(t);
  const all = await call("templates", {});
  assert.equal(all.length, 16);
  for (const { id, name, screens: count } of all) {
    const opened = await call("new_from_template", { template: id });
    assert.equal(opened.document.name, name);
    assert.equal(opened.document.screens.length, count);
    const problems = opened.document.problems.parts.flatMap((part) => part.insert);
    assert.deepEqual(problems, [], name);
  }
  await button(page, "Blank flow").waitFor();
});

test("the category of the template is proposed when the Flow is created", async (t) => {
  const { page } = await desk(t);
  await button(page, "Stay enquiry").click();
  await page.getByRole("heading", { name: "Stay enquiry", level: 1 }).waitFor();
  await command(page, "More commands", "Create in an account…");
  const dialog = page.getByRole("dialog", { name: "Create in an account" });
  await dialog.getByRole("checkbox", { name: "Lead generation", checked: true }).waitFor();
  const ticked = dialog.getByRole("checkbox", { checked: true });
  assert.equal(await ticked.count(), 1);
});
