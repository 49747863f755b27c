// Several components at once: choosing them, and dragging them about.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { booking, SERVICE } from "./clinic.mjs";
import { button, component, components, save, screen, undo, until } from "./hands.mjs";

const selected = (page) =>
  page
    .locator('[data-canvas-item][aria-selected="true"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));

const middle = async (locator) => {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, box };
};

/** Takes hold of something and holds it over a point; let go with `page.mouse.up()`. */
async function hold(page, from, to) {
  const at = await middle(from);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 12, at.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

test("a frame drawn on the empty canvas selects what it touches; Escape gives back what was", async (t) => {
  const { page } = await booking(t);
  await component(page, "Button: Choose a day").click();
  const stage = await page.locator("[data-canvas]").boundingBox();
  const choice = await middle(component(page, "Single choice: Service"));
  const dropdown = await middle(component(page, "Dropdown: Branch"));
  const draw = async () => {
    await page.mouse.move(stage.x + 6, choice.y);
    await page.mouse.down();
    await page.mouse.move(choice.x, choice.y + 4, { steps: 4 });
    await page.mouse.move(choice.x, dropdown.y, { steps: 4 });
    await page.locator("[data-marquee]").waitFor();
  };
  await draw();
  await until(() => selected(page), ["Single choice: Service", "Dropdown: Branch"]);
  await page.keyboard.press("Escape");
  await until(() => selected(page), ["Button: Choose a day"]);
  await until(() => page.locator("[data-marquee]").count(), 0);
  await page.mouse.up();
  await until(() => selected(page), ["Button: Choose a day"]);

  await page.keyboard.down("Shift");
  await draw();
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await until(async () => (await selected(page)).length, 3);
  // A click on nothing ends the selection; none of this is a step.
  await page.mouse.click(stage.x + 6, choice.y);
  await until(() => selected(page), []);
  assert.ok(await button(page, "Undo").isDisabled());
});

test("a range, single ones, and all are chosen by click and key, in the layers too", async (t) => {
  const { page } = await booking(t);
  await component(page, "Single choice: Service").click();
  await component(page, "Button: Choose a day").click({ modifiers: ["Shift"] });
  await until(() => selected(page), SERVICE.slice(2));
  await component(page, "Dropdown: Branch").click({ modifiers: ["Control"] });
  await until(() => selected(page), [SERVICE[2], SERVICE[4]]);
  // One of several clicked is that one.
  await component(page, "Button: Choose a day").click();
  await until(() => selected(page), [SERVICE[4]]);
  await page.keyboard.press("Control+a");
  await until(() => selected(page), SERVICE);

  await page.getByRole("tab", { name: "Layers" }).click();
  const line = (name) => page.getByRole("treeitem", { name });
  await line(/^Single choice/).click();
  await line(/^Dropdown/).click({ modifiers: ["Shift"] });
  await until(() => selected(page), [SERVICE[2], SERVICE[3]]);
  await line(/^Single choice/).click({ modifiers: ["Control"] });
  await until(() => selected(page), [SERVICE[3]]);
  await page.keyboard.press("Control+a");
  await until(() => selected(page), SERVICE);
  await page.keyboard.press("Delete");
  await until(() => components(page), []);
  await undo(page);
  await until(() => components(page), SERVICE);
  await until(() => selected(page), SERVICE);
});

test("several are dragged as one, and stay chosen", async (t) => {
  const { page } = await booking(t);
  await component(page, "Single choice: Service").click();
  await component(page, "Dropdown: Branch").click({ modifiers: ["Control"] });
  const heading = await middle(component(page, "Large heading"));
  await hold(page, component(page, "Dropdown: Branch"), { x: heading.x, y: heading.box.y + 2 });
  await page.getByText("2 components", { exact: true }).last().waitFor();
  // A question beside the form is refused, in words, while it hovers.
  await page.getByText(/every question must stand inside/).waitFor();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  assert.deepEqual(await components(page), SERVICE);
  assert.deepEqual(await selected(page), [SERVICE[2], SERVICE[3]]);

  await hold(page, component(page, "Dropdown: Branch"), { x: heading.x, y: heading.box.y + 2 });
  await page.getByText(/every question must stand inside/).waitFor();
  await page.mouse.up();
  assert.deepEqual(await components(page), SERVICE);
  assert.ok(await button(page, "Undo").isDisabled());

  // By keys, past each other and back: where they were is no new place.
  await page.keyboard.press("Alt+ArrowUp");
  assert.deepEqual(await components(page), SERVICE);
});

test("dropped onto another screen they go to its end, before its button", async (t) => {
  const { page, file } = await booking(t);
  await component(page, "Single choice: Service").click();
  await component(page, "Dropdown: Branch").click({ modifiers: ["Control"] });
  await hold(
    page,
    component(page, "Single choice: Service"),
    await middle(screen(page, /DETAILS/)),
  );
  await page.locator("[data-drop-line]").waitFor();
  await page.mouse.up();
  await until(
    async () => (await components(page)).slice(-3),
    [SERVICE[2], SERVICE[3], "Button: Check your booking"],
  );
  await until(() => selected(page), [SERVICE[2], SERVICE[3]]);
  await save(page);
  const saved = JSON.parse(await readFile(file, "utf8"));
  const names = (id) =>
    JSON.stringify(saved.screens.find((one) => one.id === id).layout).match(
      /"name":"(service|branch)"/g,
    );
  assert.deepEqual([names("SERVICE"), names("DETAILS")?.length], [null, 2]);
  await undo(page);
  await until(() => components(page), SERVICE);
});

test("a screen that may not have them says so while they hover; resting on it opens it", async (t) => {
  const { page } = await booking(t);
  await component(page, "Button: Choose a day").click();
  await hold(page, component(page, "Button: Choose a day"), await middle(screen(page, /WHEN/)));
  await page.getByText(/only one “Button”/).waitFor();
  await page.mouse.move(400, 400, { steps: 5 });
  await page.keyboard.press("Escape");
  await page.mouse.up();

  await component(page, "Dropdown: Branch").click();
  await hold(page, component(page, "Dropdown: Branch"), await middle(screen(page, /WHEN/)));
  await until(async () => (await components(page)).includes("Dropdown: Branch"), false);
  // The drag goes on, on the screen that came up.
  const last = await middle(component(page, /^Button/));
  await page.mouse.move(last.x, last.box.y - 6, { steps: 8 });
  await page.locator("[data-drop-line]").waitFor();
  await page.mouse.up();
  await until(async () => (await components(page)).includes("Dropdown: Branch"), true);
  await undo(page);
  await until(async () => (await components(page)).includes("Dropdown: Branch"), false);
  await screen(page, /SERVICE/).click();
  await until(() => components(page), SERVICE);
});
