import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./desk.mjs";
import { button, component, components, screen, setting, showJson, undo, until } from "./hands.mjs";

/** The sign-up template with its JSON beside the phone. */
async function withJson(t, options) {
  const opened = await desk(t, options);
  const { page } = opened;
  await button(page, "Appointment booking").click();
  await component(page, "Single choice: Service").click();
  await showJson(page);
  const json = page.getByRole("textbox", { name: "Flow JSON" });
  /** A line of the text that holds these words. */
  const line = (words) => page.locator(".cm-line").filter({ hasText: words });
  return { ...opened, json, line };
}

/** Puts the cursor behind these words in the JSON pane. */
async function cursorBehind(line, words) {
  await line.evaluate((element, words) => {
    const at = element.textContent.indexOf(words) + words.length;
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let rest = at;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (rest <= node.length) {
        element.closest(".cm-content").focus();
        getSelection().collapse(node, rest);
        return;
      }
      rest -= node.length;
    }
  }, words);
}

test("JSON is live both ways", async (t) => {
  const { page, line } = await withJson(t);
  await setting(page, "Label").fill("Treatment");
  await line('"label": "Treatment"').waitFor();

  await cursorBehind(line('"label": "Treatment"'), "Treatment");
  await page.keyboard.type(" wanted");
  await component(page, "Single choice: Treatment wanted").waitFor();
  await until(() => setting(page, "Label").inputValue(), "Treatment wanted");

  await undo(page);
  await line('"label": "Treatment"').waitFor();
  await component(page, "Single choice: Treatment").waitFor();
});

test("what is selected on the phone is marked in the JSON, and the other way", async (t) => {
  const { page, json } = await withJson(t);
  const marked = (words) => page.locator(".cm-selected-component").filter({ hasText: words });
  await marked('"name": "service"').waitFor();
  await component(page, "Button: Choose a day").click();
  await marked('"label": "Choose a day"').waitFor();

  await json.focus();
  await page.keyboard.press("Control+Home");
  for (let row = 1; row < 12; row++) await page.keyboard.press("ArrowDown");
  await until(
    () => component(page, "Large heading: What can we do for you?").getAttribute("aria-selected"),
    "true",
  );
});

test("problems stand as squiggles in the text", async (t) => {
  const { page, line } = await withJson(t);
  await setting(page, "Label").fill("A question that is far too long for a phone");
  await line("far too long").locator(".cm-lintRange").first().waitFor();
  await undo(page);
  await until(() => page.locator(".cm-lintRange").count(), 0);
});

test("broken JSON keeps the last good phone and says so; healed, it goes on", async (t) => {
  const { page, line, json } = await withJson(t);
  const before = await components(page);
  await cursorBehind(line('"label": "Service"'), '"Service"');
  await page.keyboard.press("Backspace");
  await page.getByText("The phone shows the last version that could be read.").first().waitFor();
  await page.getByText("Not checked: the JSON has a mistake").waitFor();
  assert.deepEqual(await components(page), before);
  await json.press("Home");
  await page.getByRole("button", { name: "Go there" }).click();
  await cursorBehind(line('"label": "Service'), '"Service');
  await page.keyboard.type('s"');
  await component(page, "Single choice: Services").waitFor();
  await page.getByText("Checked · no problems").waitFor();
  assert.equal(await page.getByText("The JSON has a mistake.").count(), 0);
  await screen(page, /WHEN/).click();
  await component(page, "Date picker: Preferred day").waitFor();
});
