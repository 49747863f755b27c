// Texts written where they are drawn.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { access } from "./axe.mjs";
import { desk, folder } from "./desk.mjs";
import { button, component, components, setting, undo, until } from "./hands.mjs";

const FLOW = {
  version: "7.3",
  screens: [
    {
      id: "ASK",
      title: "About you",
      data: { city: { type: "string", __example__: "Lima" } },
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextHeading", text: "Who are you?" },
          { type: "TextBody", text: "You live in ${data.city}" },
          {
            type: "Form",
            name: "form",
            children: [
              {
                type: "TextInput",
                name: "first",
                label: "First name",
                "helper-text": "As in your passport",
                required: true,
              },
              {
                type: "RadioButtonsGroup",
                name: "kind",
                label: "Kind",
                required: true,
                "data-source": [
                  { id: "a", title: "Adult" },
                  { id: "b", title: "Child" },
                ],
              },
              {
                type: "If",
                condition: "${form.kind} == 'a'",
                then: [{ type: "EmbeddedLink", text: "Rules", "on-click-action": openUrl() }],
              },
              { type: "OptIn", name: "terms", label: "I agree to the terms" },
              {
                type: "Footer",
                label: "Send",
                "on-click-action": { name: "complete", payload: { first: "${form.first}" } },
              },
            ],
          },
        ],
      },
    },
  ],
};

function openUrl() {
  return { name: "open_url", url: "https://example.com" };
}

async function open(t, options = {}) {
  const file = join(await folder(t), "Ask.json");
  await writeFile(file, `${JSON.stringify(FLOW, null, 2)}\n`);
  const opened = await desk(t, { file, keychain: false, ...options });
  await component(opened.page, "Large heading: Who are you?").waitFor();
  return opened;
}

/** The field that is open on the phone. */
const field = (page) => page.locator("[data-canvas] textarea");
const named = (page, name) => page.locator("[data-canvas]").getByRole("textbox", { name });

test("a double click writes the text under it, right there", async (t) => {
  const { page } = await open(t);
  const heading = component(page, "Large heading: Who are you?");
  const drawn = await page.getByText("Who are you?").boundingBox();
  await heading.dblclick();
  const written = named(page, "Text of Large heading: Who are you?");
  await written.waitFor();
  const box = await written.boundingBox();
  assert.ok(
    Math.abs(box.y + box.height / 2 - (drawn.y + drawn.height / 2)) < 4,
    "where it is drawn",
  );
  const type = (locator) =>
    locator.evaluate((one) => {
      const { fontSize, fontWeight, fontFamily } = getComputedStyle(one);
      return { fontSize, fontWeight, fontFamily };
    });
  assert.deepEqual(
    await type(written),
    await type(page.locator("[data-canvas-face] p", { hasText: "Who are you?" })),
  );
  // The whole text is chosen.
  await page.keyboard.type("Hello");
  await page.keyboard.press("Enter");
  await until(async () => (await components(page))[0], "Large heading: Hello");
  assert.equal(await field(page).count(), 0);
  await undo(page);
  await until(async () => (await components(page))[0], "Large heading: Who are you?");
  assert.equal(await button(page, "Undo").isDisabled(), true, "one step");

  // An option, not the label of its group.
  const child = await page.getByText("Child", { exact: true }).boundingBox();
  await page.mouse.dblclick(child.x + 8, child.y + child.height / 2);
  await named(page, /^Option of Single choice/).waitFor();
  await page.keyboard.type("Young");
  await page.keyboard.press("Escape");
  await page.getByText("Child", { exact: true }).waitFor();

  // The title of the screen, in its header.
  await page.locator("[data-canvas]").getByText("About you").dblclick();
  await named(page, "Title of Screen").fill("You");
  await page.keyboard.press("Enter");
  await page.getByRole("row", { name: /^You,/ }).waitFor();
});

test("Tab goes from text to text through every container, Shift+Tab back", async (t) => {
  const { page } = await open(t);
  const texts = [
    "About you",
    "Who are you?",
    "You live in ${data.city}",
    "First name",
    "As in your passport",
    "Kind",
    "Adult",
    "Child",
    "Rules",
    "I agree to the terms",
    "Send",
  ];
  const writes = (text) => until(() => field(page).inputValue(), text);
  await page.locator("[data-canvas]").getByText("About you").dblclick();
  for (const text of texts) {
    await writes(text);
    // Each is chosen as a whole.
    assert.deepEqual(await field(page).evaluate((one) => [one.selectionStart, one.selectionEnd]), [
      0,
      text.length,
    ]);
    await page.keyboard.press("Tab");
  }
  // After the last one the component has the focus again.
  await until(() => field(page).count(), 0);
  await until(
    () => page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
    "Button: Send",
  );
  await page.keyboard.press("F2");
  for (const text of texts.toReversed().slice(0, 5)) {
    await writes(text);
    await page.keyboard.press("Shift+Tab");
  }
  await writes(texts.at(-6));
  assert.equal(await button(page, "Undo").isDisabled(), true, "nothing was changed");
});

test("Escape brings back what was there and leaves nothing to undo", async (t) => {
  const { page } = await open(t);
  await component(page, "Short answer: First name").click();
  await page.keyboard.press("F2");
  await page.keyboard.type("Your");
  // Handed over at the pause.
  await until(async () => (await components(page))[3], "Short answer: Your");
  await page.keyboard.type(" name");
  await page.keyboard.press("Escape");
  await until(async () => (await components(page))[3], "Short answer: First name");
  await until(() => button(page, "Undo").isDisabled(), true);
  // Looking and leaving is no step either.
  await page.keyboard.press("F2");
  await field(page).waitFor();
  await page.keyboard.press("Enter");
  assert.equal(await button(page, "Undo").isDisabled(), true);
});

test("the caret stays while checks come in, and Delete deletes letters", async (t) => {
  const { page } = await open(t);
  await component(page, "Short answer: First name").click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Your surname");
  await page.keyboard.press("Home");
  await page.keyboard.type("A");
  // Twenty letters fit; more is a problem that arrives while typing.
  await page.keyboard.type("nd then some more ");
  await page
    .getByText(/more than phones show|longer|characters/i)
    .first()
    .waitFor();
  await until(async () => (await setting(page, "Label").inputValue()).length, 31);
  await page.keyboard.type("X");
  await page.keyboard.press("Delete");
  assert.equal(await field(page).inputValue(), "And then some more Xour surname");
  assert.equal(await field(page).evaluate((one) => one.selectionStart), 20);
  assert.match(await page.locator("[data-canvas]").textContent(), /31 \/ 20/);
  await page.keyboard.press("Enter");
  assert.equal((await components(page)).length, 9, "no component went");
  // Nothing was cut.
  assert.equal(await setting(page, "Label").inputValue(), "And then some more Xour surname");
});

test("a text from data is written as text; lines where they may be", async (t) => {
  const { page } = await open(t);
  await component(page, /^Body:/).click();
  await page.keyboard.press("Enter");
  assert.equal(await field(page).inputValue(), "You live in ${data.city}");
  await page.getByText("Filled in from data").waitFor();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("!");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("Right?");
  await page.keyboard.press("Enter");
  await until(() => setting(page, "Text").inputValue(), "You live in ${data.city}!\nRight?");
  // One line only: Shift+Enter does nothing, pasted lines become blanks.
  await component(page, "Large heading: Who are you?").click();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.insertText(" one\ntwo");
  assert.equal(await field(page).inputValue(), "Who are you? one two");
});

test("letters typed with AltGr are letters while writing", async (t) => {
  const { page } = await open(t);
  await component(page, "Large heading: Who are you?").click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("abc");
  const taken = await field(page).evaluate((one) => {
    const event = new KeyboardEvent("keydown", {
      key: "z",
      ctrlKey: true,
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    return !one.dispatchEvent(event);
  });
  assert.equal(taken, false, "Ctrl+Alt+z is a letter");
  assert.equal(await field(page).inputValue(), "abc");
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing while a text is written, ${colorScheme}`, async (t) => {
    const { page } = await open(t, { colorScheme, bypassCSP: true });
    const sound = await access(t, page);
    await component(page, "Short answer: First name").click();
    await page.keyboard.press("Enter");
    await page.keyboard.type("A label that is far too long");
    await sound("writing");
  });
}
