import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { booking, SERVICE } from "./clinic.mjs";
import { desk, folder } from "./desk.mjs";
import { button, choose, command, component, components, drag, properties, redo, screen, screens, setting, template, undo, until } from "./hands.mjs";

/** What was done is there, goes with Undo, and comes again with Redo. */
async function undoable(page, look, before, after) {
  await until(() => look(page), after, "done");
  await undo(page);
  await until(() => look(page), before, "undone");
  await redo(page);
  await until(() => look(page), after, "done again");
}

test("components are added by drag, by click and by key", async (t) => {
  const { page } = await booking(t);
  assert.deepEqual(await components(page), SERVICE);

  await drag(page, button(page, "Short answer"), component(page, "Dropdown: Branch"), 0.1);
  const dragged = SERVICE.toSpliced(3, 0, "Short answer: Short answer");
  await undoable(page, components, SERVICE, dragged);

  await component(page, "Single choice: Service").click();
  await button(page, "Caption").click();
  const clicked = dragged.toSpliced(3, 0, "Caption: Small print");
  await undoable(page, components, dragged, clicked);

  await component(page, "Dropdown: Branch").click();
  await page.keyboard.press("/");
  await page.keyboard.type("date");
  await page.keyboard.press("Enter");
  const typed = clicked.toSpliced(6, 0, "Date picker: Date");
  await undoable(page, components, clicked, typed);
});

test("components move by drag, by the handle's keys and by Alt with arrows", async (t) => {
  const { page } = await booking(t);
  const moved = SERVICE.toSpliced(2, 2, "Dropdown: Branch", "Single choice: Service");

  await drag(
    page,
    component(page, "Dropdown: Branch"),
    component(page, "Single choice: Service"),
    0.1,
  );
  await undoable(page, components, SERVICE, moved);
  await undo(page);
  await until(() => components(page), SERVICE);

  await component(page, "Dropdown: Branch").click();
  await drag(
    page,
    button(page, "Move Dropdown: Branch"),
    component(page, "Single choice: Service"),
    0.1,
  );
  await undoable(page, components, SERVICE, moved);
  await undo(page);
  await until(() => components(page), SERVICE);

  await component(page, "Dropdown: Branch").click();
  await page.keyboard.press("Alt+ArrowUp");
  await until(() => components(page), moved);
  await page.keyboard.press("Alt+ArrowDown");
  await until(() => components(page), SERVICE);

  await button(page, "Move Dropdown: Branch").focus();
  await page.keyboard.press("Space");
  await page.getByText(/^Dropdown: Branch lifted\. Place \d of \d/).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.getByText(/^Place \d of \d/).waitFor();
  await page.keyboard.press("Space");
  await page.getByText("Dropdown: Branch dropped.").waitFor();
  await until(() => components(page), moved);
});

test("components are duplicated and deleted, not while a text is typed", async (t) => {
  const { page } = await booking(t);
  await component(page, "Single choice: Service").click();
  await page.keyboard.press("Control+d");
  const doubled = SERVICE.toSpliced(3, 0, "Single choice: Service");
  await undoable(page, components, SERVICE, doubled);
  await undo(page);

  await component(page, "Dropdown: Branch").click();
  await page.keyboard.press("Delete");
  await undoable(page, components, SERVICE, SERVICE.toSpliced(3, 1));
  await undo(page);
  await until(() => components(page), SERVICE);

  await component(page, "Dropdown: Branch").click();
  await setting(page, "Label").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await until(async () => (await components(page))[3], "Dropdown: Branc");
});

test("screens are added, renamed, reordered and deleted", async (t) => {
  const { page } = await booking(t);
  const start = ["SERVICE", "WHEN", "DETAILS", "CONFIRM"];
  await button(page, "Add a screen").click();
  await until(async () => (await screens(page)).length, 5);
  const added = await screens(page);
  await page.getByText("This screen is empty", { exact: true }).waitFor();
  await undoable(page, screens, start, added);
  await undo(page);
  await until(() => screens(page), start);

  const titles = async () => (await screen(page, /WHEN/).getAttribute("aria-label")).split(", ")[0];
  await screen(page, /WHEN/).click();
  await page.keyboard.press("F2");
  await page.keyboard.type("Pick a day");
  await page.keyboard.press("Enter");
  await undoable(page, titles, "Book a visit (2 of 4)", "Pick a day");

  await screen(page, /WHEN/).click();
  await page.keyboard.press("Alt+ArrowDown");
  await undoable(page, screens, start, ["SERVICE", "DETAILS", "WHEN", "CONFIRM"]);
  await undo(page);
  await until(() => screens(page), start);

  await drag(page, screen(page, /DETAILS/), screen(page, /WHEN/), 0.1);
  await undoable(page, screens, start, ["SERVICE", "DETAILS", "WHEN", "CONFIRM"]);
  await undo(page);
  await until(() => screens(page), start);

  await command(page, "Commands for Pick a day", "Delete");
  await undoable(page, screens, start, ["SERVICE", "DETAILS", "CONFIRM"]);
});

test("a navigate target is chosen from a list, and its payload follows what the target declares", async (t) => {
  const flow = JSON.parse(await template("appointment"));
  flow.screens[2].data = { branch: { type: "string", __example__: "market" } };
  const file = join(await folder(t), "Clinic.json");
  await writeFile(file, JSON.stringify(flow, null, 2));
  const { page } = await desk(t, { file });
  await component(page, "Button: Choose a day").click();
  await properties(page).getByText("That screen expects nothing to be handed over.").waitFor();
  await choose(
    page,
    properties(page).getByRole("button", { name: /Go to$/ }),
    /Book a visit \(3 of 4\)/,
  );
  const handed = properties(page).getByRole("list", { name: "Handed over" });
  await handed.getByText("branch", { exact: true }).first().waitFor();
  await page.keyboard.press("Control+s");
  const action = async () =>
    JSON.parse(await readFile(file, "utf8")).screens[0].layout.children[1].children[2][
      "on-click-action"
    ];
  await until(action, {
    name: "navigate",
    next: { type: "screen", name: "DETAILS" },
    payload: { branch: "${form.branch}" },
  });
  await undo(page);
  await properties(page).getByText("That screen expects nothing to be handed over.").waitFor();
});

test("many options are pasted at once", async (t) => {
  const { page } = await booking(t);
  await component(page, "Single choice: Service").click();
  await button(page, "Paste many…").click();
  await page
    .getByRole("textbox", { name: "Options, one per line" })
    .fill("- Filling\n- Surgery\nWhitening\twhite");
  await button(page, "Add 3 options").click();
  const options = (page) =>
    page
      .getByRole("textbox", { name: /^ID of option/ })
      .evaluateAll((all) => all.map((one) => one.value));
  const before = ["checkup", "cleaning", "advice"];
  await undoable(page, options, before, [...before, "filling", "surgery", "white"]);
});

test("letters typed fast are not lost, and undo as one step", async (t) => {
  const { page } = await booking(t);
  await component(page, "Single choice: Service").click();
  const label = setting(page, "Label");
  await label.fill("");
  const words = "Which of our services, dear?";
  await label.pressSequentially(words);
  assert.equal(await label.inputValue(), words);
  await component(page, `Single choice: ${words}`).waitFor();
  await label.press("Home");
  await label.pressSequentially("1. ");
  await until(() => label.inputValue(), `1. ${words}`);
  await component(page, `Single choice: 1. ${words}`).waitFor();
  await undo(page);
  await component(page, "Single choice: Service").waitFor();
  assert.ok(await button(page, "Undo").isDisabled());
});

test("one changed label is one changed line; undoing everything saves identical bytes", async (t) => {
  const { page, file } = await booking(t);
  const original = await readFile(file, "utf8");
  await component(page, "Single choice: Service").click();
  await setting(page, "Label").fill("Treatment");
  await page.keyboard.press("Control+s");
  await until(async () => (await readFile(file, "utf8")) !== original, true);
  const lines = original.split("\n");
  const changed = (await readFile(file, "utf8")).split("\n");
  assert.equal(changed.length, lines.length);
  assert.deepEqual(
    changed.filter((line, at) => line !== lines[at]).map((line) => line.trim()),
    ['"label": "Treatment",'],
  );

  await component(page, "Dropdown: Branch").click();
  await page.keyboard.press("Delete");
  await button(page, "Add a screen").click();
  await until(async () => (await screens(page)).length, 5);
  while (!(await button(page, "Undo").isDisabled())) {
    const step = await page.getByRole("contentinfo").textContent();
    await undo(page);
    await page.waitForFunction(
      (before) =>
        document.querySelector("footer")?.textContent !== before ||
        document.querySelector("[aria-label=Undo]")?.disabled,
      step,
    );
  }
  await page.keyboard.press("Control+s");
  await until(() => readFile(file, "utf8"), original);
});
