import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { access } from "./axe.mjs";
import { desk, folder } from "./desk.mjs";
import { button, properties, undo, until } from "./hands.mjs";

const lead = (to) => ({ name: "navigate", next: { type: "screen", name: to }, payload: {} });
const screen = (id, title, children, more = {}) => ({
  id,
  title,
  ...more,
  layout: { type: "SingleColumnLayout", children },
});
const end = (id, title, more = {}) =>
  screen(
    id,
    title,
    [{ type: "Footer", label: "Send answers", "on-click-action": { name: "complete", payload: {} } }],
    { terminal: true, ...more },
  );

/** A start whose button does nothing yet, an end that asks for the answer, and one apart. */
const OPEN = {
  version: "7.3",
  routing_model: { START: ["HELP"], HELP: [], END: [] },
  screens: [
    screen("START", "Sign up", [
      { type: "TextInput", name: "city", label: "Your city" },
      { type: "EmbeddedLink", text: "Help", "on-click-action": lead("HELP") },
      { type: "Footer", label: "Go on" },
    ]),
    screen("HELP", "Ask us", [{ type: "TextArea", name: "question", label: "Question" }]),
    end("END", "Thank you", { data: { city: { type: "string", __example__: "Pune" } } }),
  ],
};

/** Opens a flow on the map, under the frozen prototypes of the desktop shell. */
async function mapOf(t, flow, options = {}) {
  const path = join(await folder(t), "map.json");
  await writeFile(path, JSON.stringify(flow, null, 2));
  const opened = await desk(t, { file: path, keychain: false, ...options });
  const { page } = opened;
  await page.addInitScript(() => Object.freeze(Object.prototype));
  await page.reload();
  await page.getByRole("radio", { name: "Map" }).click();
  await card(page, flow.screens[0].title).waitFor();
  /** The JSON text as Rust has it. */
  const text = async () => JSON.parse((await opened.call("source", { session: 1, open: false })).text);
  return { ...opened, text };
}

const map = (page) => page.getByRole("application", { name: "Map of the flow" });
const card = (page, title) => map(page).getByRole("button", { name: new RegExp(`^${title}, `) });
const route = (page, from, to) =>
  map(page).getByRole("button", { name: new RegExp(`^From “${from}” to “${to}”`) });
const dialog = (page, name) => page.getByRole("dialog", { name });

/** Pulls a line from the dot of one card onto another, as a hand does. */
async function pull(page, from, to, release = true) {
  const a = await card(page, from).boundingBox();
  const b = await card(page, to).boundingBox();
  await page.mouse.move(a.x + a.width + 1, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(a.x + a.width + 40, a.y + a.height / 2, { steps: 4 });
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 8 });
  if (release) await page.mouse.up();
}

test("a line drawn from card to card makes the navigation; deleting it takes it back", async (t) => {
  const { page, text } = await mapOf(t, OPEN);
  await card(page, "Thank you").filter({ hasText: "No way here" }).waitFor();
  await card(page, "Ask us").filter({ hasText: "Dead end" }).waitFor();
  await card(page, "Sign up").filter({ hasText: "Start" }).waitFor();

  await pull(page, "Sign up", "Thank you");
  const ask = dialog(page, "Lead on from “Sign up”");
  const first = ask.getByRole("radio", { name: /^Button: Go on/ });
  assert.equal(await first.isChecked(), true, "what does nothing yet comes first");
  const outcome = ask.getByRole("region", { name: "What will happen" });
  await outcome.getByText("the answer to “Your city”").waitFor();
  await outcome.getByText("The route is added to the routing model.").waitFor();
  await ask.getByRole("button", { name: "Connect" }).click();

  await route(page, "Sign up", "Thank you").waitFor();
  let flow = await text();
  assert.deepEqual(flow.screens[0].layout.children[2]["on-click-action"], {
    name: "navigate",
    next: { type: "screen", name: "END" },
    payload: { city: "${form.city}" },
  });
  assert.deepEqual(flow.routing_model, { START: ["HELP", "END"], HELP: [], END: [] });
  assert.equal(await card(page, "Thank you").filter({ hasText: "No way here" }).count(), 0);

  await route(page, "Sign up", "Thank you").click();
  await page.keyboard.press("Delete");
  const gone = dialog(page, "Remove the route from “Sign up” to “Thank you”?");
  await gone.getByRole("radio", { name: /^Keep it/ }).waitFor();
  await gone.getByText(/When tapped/).waitFor();
  await gone.getByRole("button", { name: "Remove route" }).click();
  await until(() => route(page, "Sign up", "Thank you").count(), 0);
  // A problem of a component is gone to where it is seen.
  await page.getByRole("list", { name: "Problems", exact: true }).getByRole("button", { name: /When tapped/ }).click();
  await page.getByRole("option", { name: /^Button: Go on/ }).waitFor();
  await page.getByRole("radio", { name: "Map" }).click();
  flow = await text();
  assert.deepEqual(flow.screens[0].layout.children[2], { type: "Footer", label: "Go on" });
  assert.deepEqual(flow.routing_model, OPEN.routing_model);
  await card(page, "Thank you").filter({ hasText: "No way here" }).waitFor();

  await undo(page);
  await undo(page);
  await until(text, OPEN, "undo brings everything back");
});

test("where WhatsApp refuses a route the line says so while it is drawn", async (t) => {
  const { page, text } = await mapOf(t, OPEN);
  await pull(page, "Ask us", "Sign up", false);
  await page.locator("[data-pulling]", { hasText: "routes go forward only" }).waitFor();
  await page.mouse.up();
  const ask = dialog(page, "Lead on from “Ask us”");
  await ask.getByText("routes go forward only").waitFor();
  assert.equal(await ask.getByRole("button", { name: "Connect" }).isDisabled(), true);
  await page.keyboard.press("Escape");
  assert.deepEqual(await text(), OPEN);
});

test("everything on the map by keyboard", async (t) => {
  const { page, text } = await mapOf(t, OPEN);
  await page.getByRole("radio", { name: "Design" }).click();
  await page.locator("[data-canvas]").first().waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("m");
  await card(page, "Sign up").focus();
  await page.keyboard.press("ArrowRight");
  await until(() => card(page, "Ask us").getAttribute("aria-pressed"), "true");
  await until(() => page.evaluate(() => document.activeElement.dataset.mapCard !== undefined), true);
  await properties(page).getByRole("textbox", { name: "Title" }).waitFor();
  await until(() => properties(page).getByRole("textbox", { name: "Title" }).inputValue(), "Ask us");

  await page.keyboard.press("c");
  const ask = dialog(page, "Lead on from “Ask us”");
  await ask.getByRole("button", { name: /To which screen/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Thank you" }).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const words = ask.getByRole("textbox", { name: "The button says" });
  await words.fill("Ask now");
  await page.keyboard.press("Enter");
  await route(page, "Ask us", "Thank you").waitFor();
  const made = (await text()).screens[1].layout.children[1];
  assert.equal(made.label, "Ask now");
  assert.deepEqual(made["on-click-action"].payload, { city: "Pune" });
  await until(() => page.evaluate(() => document.activeElement.ariaLabel?.startsWith("Ask us")), true);

  // The menu of a card has its routes; the one that only the button makes is asked about.
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: /Remove the route to “Thank you”/ }).press("Enter");
  const gone = dialog(page, /Remove the route from/);
  await gone.getByRole("radio", { name: /^Remove it/ }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await until(() => route(page, "Ask us", "Thank you").count(), 0);
  assert.equal((await text()).screens[1].layout.children.length, 1);

  await page.keyboard.press("Control+d");
  await until(() => map(page).locator("[data-map-card]").count(), 4);
  await undo(page);
  await until(() => map(page).locator("[data-map-card]").count(), 3);
  await card(page, "Ask us").focus();

  const scale = () => page.locator(".react-flow__viewport").evaluate((e) => e.style.transform);
  await until(() => page.evaluate(() => document.activeElement.ariaLabel?.startsWith("Ask us")), true);
  const before = await scale();
  await page.keyboard.press("-");
  await until(async () => (await scale()) !== before, true);
  await page.keyboard.press("Enter");
  await page.getByRole("listbox", { name: /^Screen Ask us/ }).waitFor();
});

test("an empty flow and one of one screen teach", async (t) => {
  const one = { version: "7.3", screens: [end("END", "Thank you")] };
  const { page } = await mapOf(t, one);
  await page.getByText("One screen so far").waitFor();
  await map(page).getByRole("button", { name: "Add a screen" }).click();
  await until(() => page.getByText("One screen so far").count(), 0);
  await until(() => map(page).locator("[data-map-card]").count(), 2);
});

test("a flow of 100 screens opens on the map, drawn as far as it is in view", async (t) => {
  const letters = (at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
  const screens = Array.from({ length: 100 }, (_, at) => {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const children = [{ type: "TextHeading", text: `What is step ${at}?` }];
    if (left >= 100) return end(letters(at), `Step ${at}`);
    if (right < 100) {
      children.push({ type: "EmbeddedLink", text: "Other way", "on-click-action": lead(letters(right)) });
    }
    children.push({ type: "Footer", label: "Go on", "on-click-action": lead(letters(left)) });
    return screen(letters(at), `Step ${at}`, children);
  });
  const { page } = await mapOf(t, { version: "7.3", screens });
  const drawn = () => map(page).locator("[data-map-card]").count();
  assert.ok((await drawn()) < 30, "only what is in view");
  await map(page).getByRole("img", { name: "Overview of the map" }).waitFor();
  await map(page).getByRole("button", { name: "Show all" }).click();
  await until(drawn, 100);
  // Choosing one in the list brings it into view.
  await map(page).getByRole("button", { name: "Zoom in" }).click({ clickCount: 12 });
  await page.getByRole("grid", { name: "Screens" }).getByRole("row").nth(5).click();
  await until(() => card(page, "Step 5").getAttribute("aria-pressed"), "true");
});

for (const colorScheme of ["light", "dark"]) {
  test(`no faults of access on the ${colorScheme} map`, async (t) => {
    const flow = structuredClone(OPEN);
    flow.screens[1].layout.children.push({ type: "EmbeddedLink", text: "Back", "on-click-action": lead("START") });
    const { page } = await mapOf(t, flow, { colorScheme });
    const sound = await access(t, page);
    await sound("map");
    await card(page, "Sign up").click();
    await page.keyboard.press("c");
    await dialog(page, "Lead on from “Sign up”").waitFor();
    await page.getByRole("button", { name: /To which screen/ }).click();
    await page.getByRole("option", { name: "Thank you" }).click();
    await page.getByText("What leads there?").waitFor();
    await sound("making a route");
    await button(page, "Cancel").click();
    await route(page, "Sign up", "Ask us").click();
    await page.keyboard.press("Delete");
    await page.getByRole("radio", { name: /^Keep it/ }).waitFor();
    await sound("removing a route");
  });
}
