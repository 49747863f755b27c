// Copy, cut and paste through the clipboard of the system, and what may not come that way.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { booking, SERVICE } from "./clinic.mjs";
import { desk, folder } from "./desk.mjs";
import { button, component, components, redo, save, screen, screens, setting, template, undo, until } from "./hands.mjs";

const flow = async (file) => JSON.parse(await readFile(file, "utf8"));
const told = (page, words) => page.getByRole("region", { name: "Notifications" }).getByText(words);
const spoken = (page, words) => page.getByText(words, { exact: true }).first().waitFor();

/** What a paste key brings along, whatever lies on the clipboard of this machine. */
const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }, text);

test("copied components come out again in another file, under names that are free", async (t) => {
  const one = await booking(t);
  await component(one.page, "Single choice: Service").click();
  await component(one.page, "Dropdown: Branch").click({ modifiers: ["Control"] });
  await one.page.keyboard.press("Control+c");
  await spoken(one.page, "Copied: 2 components.");

  // A page of its own stands for another window: nothing but the clipboard joins them.
  const file = join(await folder(t), "Other.json");
  const start = {
    version: "7.3",
    screens: [
      {
        id: "ONLY",
        title: "Only",
        terminal: true,
        data: {},
        layout: {
          type: "SingleColumnLayout",
          children: [
            {
              type: "Dropdown",
              label: "Where",
              name: "branch",
              "data-source": [
                { id: "a", title: "A" },
                { id: "b", title: "B" },
              ],
            },
            { type: "TextBody", text: "`'At ' ${form.branch}`" },
            { type: "Footer", label: "Done", "on-click-action": { name: "complete", payload: {} } },
          ],
        },
      },
    ],
  };
  await writeFile(file, JSON.stringify(start, null, 2));
  const two = await desk(t, { file });
  await component(two.page, "Dropdown: Where").click();
  await two.page.keyboard.press("Control+v");
  const after = ["Dropdown: Where", "Single choice: Service", "Dropdown: Branch"];
  await until(async () => (await components(two.page)).slice(0, 3), after);
  await save(two.page);
  const [screen] = (await flow(file)).screens;
  const { children } = screen.layout;
  assert.deepEqual(
    children.map((one) => one.name),
    ["branch", "service", "branch_2", undefined, undefined],
  );
  assert.equal(children[3].text, "`'At ' ${form.branch}`");
  // One step, and the selection with it.
  await undo(two.page);
  await until(async () => (await components(two.page)).length, 3);
  await redo(two.page);
  await until(async () => (await components(two.page)).length, 5);
});

test("cut here, pasted on another screen; both are one step each", async (t) => {
  const { page, file } = await booking(t);
  await component(page, "Dropdown: Branch").click();
  await page.keyboard.press("Control+x");
  await until(() => components(page), SERVICE.toSpliced(3, 1));
  await screen(page, /DETAILS/).click();
  const there = await components(page);
  await component(page, there[0]).click();
  await page.keyboard.press("Control+v");
  await until(async () => (await components(page)).includes("Dropdown: Branch"), true);
  await save(page);
  const saved = await flow(file);
  const on = (id) =>
    JSON.stringify(saved.screens.find((one) => one.id === id)).includes('"Branch"');
  assert.deepEqual(["SERVICE", "DETAILS"].map(on), [false, true]);
  await undo(page);
  await until(() => components(page), there);
  await undo(page);
  await until(() => components(page), SERVICE);
  assert.ok(await button(page, "Undo").isDisabled());
});

test("screens are copied in their list, and what they say of each other follows", async (t) => {
  const { page, file } = await booking(t);
  await screen(page, /SERVICE/).click();
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await until(() => screens(page), ["SERVICE", "SERVICE_B", "WHEN", "DETAILS", "CONFIRM"]);
  await save(page);
  const saved = await flow(file);
  const titles = saved.screens.map((one) => one.title);
  assert.equal(titles[0], titles[1]);
  assert.equal(saved.screens[1].id, "SERVICE_B");
  await undo(page);
  await until(() => screens(page), ["SERVICE", "WHEN", "DETAILS", "CONFIRM"]);
  await screen(page, /DETAILS/).click();
  await page.keyboard.press("Control+x");
  await until(() => screens(page), ["SERVICE", "WHEN", "CONFIRM"]);
  await screen(page, /CONFIRM/).click();
  await page.keyboard.press("Control+v");
  await until(() => screens(page), ["SERVICE", "WHEN", "CONFIRM", "DETAILS"]);
});

test("a whole flow pasted brings its screens", async (t) => {
  const { page } = await booking(t);
  await screen(page, /CONFIRM/).click();
  await paste(page, `\n  ${await template("appointment")}\n`);
  await until(
    async () => (await screens(page)).slice(4),
    ["SERVICE_B", "WHEN_B", "DETAILS_B", "CONFIRM_B"],
  );
  await undo(page);
  await until(async () => (await screens(page)).length, 4);
});

test("what is no part of a flow is not pasted, and says what can be", async (t) => {
  const { page } = await booking(t, { refused: true });
  await component(page, "Dropdown: Branch").click();
  for (const text of ["Ann\nBen\nCy", "", "   ", "{{{", `"{"`]) {
    await paste(page, text);
    await told(page, /nothing here to paste|not valid JSON/)
      .first()
      .waitFor();
    for (const close of await page.getByRole("button", { name: "Dismiss" }).all())
      await close.click();
  }
  await paste(page, `{"hello":"world"}`);
  await told(page, /no part of a flow/).waitFor();
  await paste(page, `{"type":"X","a":${"[".repeat(5000)}${"]".repeat(5000)}}`);
  await told(page, /deep/).waitFor();
  await paste(
    page,
    `{"type":"Footer","label":"x","on-click-action":{"name":"complete","payload":{}}}`,
  );
  await told(page, /only one “Button”/).waitFor();
  assert.deepEqual(await components(page), SERVICE);
  assert.ok(await button(page, "Undo").isDisabled());
});

test("hostile names and huge texts are text", async (t) => {
  const { page, file } = await booking(t);
  await component(page, "Dropdown: Branch").click();
  const evil = `<img src=x onerror="window.harmed=1">\u202e\u0000${"é".repeat(20_000)}`;
  await paste(
    page,
    JSON.stringify([
      { type: "TextBody", text: evil },
      { type: "__proto__", name: "constructor", x: "y".repeat(3_000_000) },
    ]),
  );
  await until(async () => (await components(page)).length, SERVICE.length + 2);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  await save(page);
  const form = (await flow(file)).screens[0].layout.children[1];
  assert.equal(form.children[2].text, evil);
  await undo(page);
  await until(() => components(page), SERVICE);
});

test("while a text is typed the clipboard is the text's own", async (t) => {
  const { page } = await booking(t);
  await component(page, "Dropdown: Branch").click();
  await page.keyboard.press("Control+c");
  await spoken(page, "Copied: Dropdown.");
  const label = setting(page, "Label");
  await label.fill("One two");
  await label.press("Control+a");
  await label.press("Control+c");
  await label.press("End");
  await label.press("Control+v");
  assert.equal(await label.inputValue(), "One twoOne two");
  await label.press("Control+a");
  await label.press("Control+x");
  assert.equal(await label.inputValue(), "");
  assert.equal((await components(page)).length, SERVICE.length);
  // And the words now on the clipboard are no component.
  await component(page, "Single choice: Service").click();
  await page.keyboard.press("Control+v");
  await told(page, /nothing here to paste/).waitFor();
});

test("letters made with AltGr, and keys held while the window was left, cut and copy nothing", async (t) => {
  const { page } = await booking(t);
  await component(page, "Dropdown: Branch").click();
  const stroke = (key, more) =>
    page.evaluate(
      ([key, more]) =>
        document.activeElement.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
        ),
      [key, more],
    );
  for (const key of ["x", "c", "v", "d", "z", "a"]) {
    await stroke(key, { ctrlKey: true, altKey: true, modifierAltGraph: true });
  }
  // Ctrl went down, the window was left, and its release was never seen.
  await stroke("Control", { ctrlKey: true });
  await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  for (const key of ["x", "c", "v", "d"]) await stroke(key, {});
  assert.deepEqual(await components(page), SERVICE);
  assert.ok(await button(page, "Undo").isDisabled());
  await page.keyboard.press("ArrowUp");
  await until(
    () =>
      page
        .locator('[data-canvas-item][aria-selected="true"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label"))),
    ["Single choice: Service"],
  );
});

test("a change of kind keeps the label and says what was left out, with Undo", async (t) => {
  const { page, file } = await booking(t);
  const original = await flow(file);
  await component(page, "Single choice: Service").click();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Chips" }).click();
  await component(page, "Chips: Service").waitFor();
  await told(page, /no place in it/).waitFor();
  await save(page);
  const children = (saved) => saved.screens[0].layout.children[1].children;
  const now = children(await flow(file))[0];
  const was = children(original)[0];
  assert.equal(now.type, "ChipsSelector");
  for (const key of ["label", "name"]) assert.equal(now[key], was[key]);
  assert.deepEqual(
    now["data-source"].map((one) => one.title),
    was["data-source"].map((one) => one.title),
  );
  await page
    .getByRole("region", { name: "Notifications" })
    .getByRole("button", { name: "Undo" })
    .click();
  await component(page, "Single choice: Service").waitFor();
  await until(() => components(page), SERVICE);
  assert.ok(await button(page, "Undo").isDisabled());
});

test("several are put into a condition and taken out again by menu and bar", async (t) => {
  const { page, file } = await booking(t);
  const original = await readFile(file, "utf8");
  await component(page, "Single choice: Service").click();
  await component(page, "Dropdown: Branch").click({ modifiers: ["Shift"] });
  await button(page, "Show only if…").click();
  await until(async () => (await components(page)).length, SERVICE.length + 1);
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Take out what it holds" }).click();
  await until(() => components(page), SERVICE);
  await told(page, /“Condition”/).waitFor();
  await button(page, "Dismiss").click();
  await undo(page);
  await until(async () => (await components(page)).length, SERVICE.length + 1);
  await undo(page);
  await until(() => components(page), SERVICE);
  await component(page, "Form: service_form").click();
  await page.keyboard.press("Shift+F10");
  const refused = page.getByRole("menuitem", { name: /Show only if/ });
  await until(() => refused.getAttribute("aria-disabled"), "true");
  assert.match(await refused.textContent(), /cannot stand/);
  await page.keyboard.press("Escape");
  assert.equal(await readFile(file, "utf8"), original);
});
