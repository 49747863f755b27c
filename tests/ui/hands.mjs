// What a person does in the window, by role and name.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { top } from "./desk.mjs";

/** Asks again until the answer is as expected; says the last answer when it never is. */
export async function until(ask, expected, what = "") {
  const end = Date.now() + 6_000;
  for (;;) {
    const answer = await ask();
    try {
      assert.deepEqual(answer, expected, what);
      return;
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await pause(25);
  }
}

export const template = (name) =>
  readFile(join(top, `crates/flow-app/templates/${name}.json`), "utf8");

export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const component = (page, name) =>
  page.getByRole("listbox", { name: /^Screen / }).getByRole("option", { name });
export const screen = (page, name) => page.getByRole("row", { name });
export const properties = (page) => page.getByRole("region", { name: "Properties" });
export const setting = (page, name) => properties(page).getByRole("textbox", { name, exact: true });

const names = (locator) =>
  locator.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
/** Everyday names of what stands on the canvas, in order. */
export const components = (page) =>
  names(page.getByRole("listbox", { name: /^Screen / }).getByRole("option"));
/** IDs of the screens, in order. */
export const screens = async (page) =>
  (await names(page.getByRole("grid", { name: "Screens" }).getByRole("row"))).map((name) =>
    name.split(", ").at(-1),
  );

/** Opens text as a Flow by "Paste Flow JSON". */
export async function pasteFlow(page, text) {
  await button(page, "Paste Flow JSON").click();
  await page.getByRole("textbox", { name: "Flow JSON" }).fill(text);
  await button(page, "Open").click();
  await button(page, "Back to the start screen").waitFor();
}

export const undo = (page) => button(page, "Undo").click();
export const redo = (page) => button(page, "Redo").click();

/** Saves by key and waits until the window says so. */
export async function save(page) {
  await page.keyboard.press("Control+s");
  await page.getByRole("banner").getByText("Saved", { exact: true }).waitFor();
}

/** Drags from one thing to a height (0 top, 1 bottom) of another, as a hand does. */
export async function drag(page, from, onto, height) {
  await from.scrollIntoViewIfNeeded();
  const a = await from.boundingBox();
  const b = await onto.boundingBox();
  const at = { x: b.x + b.width / 2, y: b.y + b.height * height };
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(a.x + a.width / 2 + 12, a.y + a.height / 2 + 8, { steps: 3 });
  await page.mouse.move(at.x, at.y, { steps: 8 });
  await page.locator("[data-drop-line]").waitFor();
  await page.mouse.up();
}

/** Chooses an entry of a drop-down button. */
export async function choose(page, list, entry) {
  await list.click();
  await page.getByRole("option", { name: entry }).last().click();
}

/** Chooses from the list that a drawn Dropdown opens. */
export async function pick(page, dropdown, option) {
  await page.getByRole("combobox", { name: dropdown }).click();
  await page.getByRole("dialog", { name: dropdown }).getByRole("option", { name: option }).click();
}

export async function command(page, menu, entry) {
  await button(page, menu).first().click();
  await page.getByRole("menuitem", { name: entry }).click();
}

/** The JSON pane's lines as they are drawn. */
export async function showJson(page) {
  await page.getByRole("tab", { name: "JSON" }).click();
  await page.getByRole("textbox", { name: "Flow JSON" }).waitFor();
}
