import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./desk.mjs";
import {
  button,
  component,
  pasteFlow,
  properties,
  redo,
  screen,
  setting,
  template,
  undo,
  until,
} from "./hands.mjs";

const list = (page) => page.getByRole("list", { name: "Problems", exact: true });

test("problems appear while editing: on the component, on its screen, in the list; a press goes there", async (t) => {
  const { page } = await desk(t);
  await button(page, "Appointment booking").click();
  await screen(page, /WHEN/).click();
  await component(page, /^Button/).click();
  await setting(page, "Label").fill("");
  await page.getByRole("option", { name: /^Button\. .*/ }).waitFor();
  await screen(page, /WHEN/).getByRole("img", { name: "1 error" }).waitFor();
  await page.getByRole("banner").getByRole("img", { name: "1 error" }).waitFor();
  const row = list(page).getByRole("button", { name: /Book a visit \(2 of 4\) › Button/ });
  await row.waitFor();
  await properties(page).getByRole("list", { name: "Problems here" }).waitFor();

  await screen(page, /SERVICE/).click();
  await component(page, "Single choice: Service").waitFor();
  await row.click();
  await until(() => component(page, /^Button\. /).getAttribute("aria-selected"), "true");
  await setting(page, "Label").waitFor();

  await screen(page, /SERVICE/).click();
  await page.getByRole("option", { name: "Single choice: Service" }).waitFor();
  await page.keyboard.press("F8");
  await until(() => component(page, /^Button\. /).getAttribute("aria-selected"), "true");

  await undo(page);
  await page.getByText("Checked · no problems").waitFor();
  assert.equal(await screen(page, /WHEN/).getByRole("img").count(), 0);
});

test("a fix mends, and undoes in one step", async (t) => {
  const { page } = await desk(t);
  const flow = JSON.parse(await template("appointment"));
  flow.screens[0].layout.children[0].colour = "red";
  await pasteFlow(page, JSON.stringify(flow, null, 2));
  const row = list(page).getByRole("listitem").filter({ hasText: "colour" });
  await row.getByRole("button").last().click();
  await until(() => row.count(), 0);
  await undo(page);
  await row.waitFor();
  assert.ok(await button(page, "Undo").isDisabled());
  await redo(page);
  await until(() => row.count(), 0);
});

test("each problem says why: a page of its rule, opened and left by keyboard", async (t) => {
  const { page } = await desk(t);
  const flow = JSON.parse(await template("appointment"));
  flow.screens[0].layout.children[0].colour = "red";
  await pasteFlow(page, JSON.stringify(flow, null, 2));
  const row = list(page).getByRole("listitem").filter({ hasText: "colour" });
  await row.getByRole("button").first().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const rule = page.getByRole("dialog", { name: "Unknown property" });
  await rule.getByRole("heading", { name: "Why it matters" }).waitFor();
  // What the check really says of the example stands below it.
  await rule.getByText(/has no property .lable.; WhatsApp refuses/).waitFor();
  await page.keyboard.press("Escape");
  await until(() => rule.count(), 0);
  await until(() => page.evaluate(() => document.activeElement?.textContent), "Why?");
});

test("the list filters by gravity and walks by arrows", async (t) => {
  const { page } = await desk(t);
  const flow = JSON.parse(await template("appointment"));
  flow.screens[0].title = "A title that is very much longer than any phone would ever show it";
  flow.screens[1].layout.children[1].children[0].label = "";
  flow.screens[2].layout.children[1].children[0].label = "";
  await pasteFlow(page, JSON.stringify(flow, null, 2));
  const rows = list(page).getByRole("listitem");
  await rows.first().waitFor();
  const all = await rows.count();
  await page.getByRole("radio", { name: /^Errors \d/ }).click();
  await until(async () => (await rows.count()) < all && (await rows.count()) > 0, true);
  await rows.first().getByRole("button").first().focus();
  await page.keyboard.press("ArrowDown");
  await until(() => page.evaluate(() => document.activeElement?.closest("li")?.ariaPosInSet), "2");
  await page.keyboard.press("Enter");
  await component(page, /^Short answer/)
    .first()
    .waitFor();
});
