// Every component there is: drawn while designing, and used from the first screen to the payload.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { access } from "./axe.mjs";
import { desk, top } from "./desk.mjs";
import {
  button,
  component,
  components,
  drag,
  pasteFlow,
  pick,
  screen,
  undo,
  until,
} from "./hands.mjs";

const EVERY = await readFile(join(top, "tests/fixtures/every-component.json"), "utf8");

const ON_SCREENS = {
  PLACES: ["List of links: Places by the lake"],
  WELCOME: [
    "Large heading: A few days by the water",
    "Small heading: Answer six questions and we keep a place for you",
    "Image carousel",
    /^Body: You stay in a \*\*quiet house\*\*/,
    "Image: The hills at dusk, seen from the jetty",
    "Caption: Pictures were taken last summer.",
    "Link: House rules",
    "Button: Tell us about you",
  ],
  RULES: [/^Formatted text: # House rules/, "Button: Tell us about you"],
  ABOUT: [
    "Form: about",
    "Short answer: Full name",
    "Paragraph: Wishes",
    "Single choice: Who comes along",
    "Multiple choice: Meals",
    "Dropdown: Country",
    "Chips: What do you like to do?",
    "Opt-in: Write to me when there are free places",
    "Button: Choose your days",
  ],
  DAYS: [
    "Date picker: Date of birth",
    "Calendar: Day of a first look",
    /^Calendar: /,
    "Single choice: How do you travel?",
    /^Show only if/,
    "Body: We meet you at the station. The last train comes at 10 pm.",
    "Caption: There is a place to park behind the house.",
    /^Show by case/,
    "Short answer: Licence plate",
    "Short answer: Train number",
    "Button: Add photos",
  ],
  PHOTOS: ["Photo upload: A photo of your passport", "Button: Add documents"],
  PAPERS: [
    "Caption: For ‹Full name›",
    "Document upload: Proof of insurance",
    "Button: Book the stay",
  ],
};

/** dev-host with the flow of every component open; `phone` is the drawn phone. */
async function opened(t, options) {
  const { page, ...rest } = await desk(t, options);
  await pasteFlow(page, EVERY);
  await component(page, "List of links").waitFor();
  return { page, phone: page.locator("[data-drawn-phone]"), ...rest };
}

test("the flow holds every component there is, and each is drawn", async (t) => {
  const { page, phone, call } = await opened(t);
  const types = new Set([...EVERY.matchAll(/"type": "([A-Z]\w+)"/g)].map(([, type]) => type));
  types.delete("SingleColumnLayout");
  const { components: known } = await call("catalog", { session: 1 });
  assert.deepEqual([...types].sort(), known.map(({ type }) => type).sort());

  for (const [id, expected] of Object.entries(ON_SCREENS)) {
    await screen(page, id).click();
    await component(page, expected[0]).waitFor();
    const names = await components(page);
    assert.equal(names.length, expected.length, `${id}: ${names.join(" / ")}`);
    expected.forEach((name, at) => {
      if (typeof name === "string") assert.equal(names[at], name);
      else assert.match(names[at], name);
    });
  }
  await page.getByText("Checked · no problems").waitFor();

  // What is drawn, by a word or a picture of each that had no drawing before.
  const drawn = async (id, ...words) => {
    await screen(page, id).click();
    for (const word of words) await phone.getByText(word, { exact: true }).first().waitFor();
  };
  await drawn("PLACES", "Popular", "$140", "Pets welcome");
  assert.equal(await phone.locator("img").count(), 3);
  await drawn("RULES", "Quiet hours", "third stone", "Where to have it");
  // Pictures come by address, never inside what is drawn.
  for (const picture of await phone.locator("img").all()) {
    assert.match(await picture.getAttribute("src"), /^\/image\/[0-9a-f]{64}/);
    assert.ok(await picture.evaluate((img) => img.decode().then(() => img.naturalWidth > 0)));
  }
  await drawn("ABOUT", "Swimming");
  await drawn("DAYS", "Your stay", "Arrival", "Until 10 am");
  await drawn("PHOTOS", "Choose photos");
  await drawn("PAPERS", "Choose documents");
});

test("branches stand under their condition and take components", async (t) => {
  const { page, phone } = await opened(t);
  await screen(page, "DAYS").click();
  await phone.getByText("“How do you travel?” is “By train”").waitFor();
  for (const branch of ["Then", "Otherwise", "When “By car”", "In all other cases"]) {
    await phone.getByRole("paragraph").filter({ hasText: branch }).waitFor();
  }
  const before = await components(page);
  // A problem's words follow the name of what has it: a branch that was emptied.
  const named = (all, names) => all.map((one, at) => (one.startsWith(names[at]) ? names[at] : one));
  const moved = (...names) => until(async () => named(await components(page), names), names);
  const at = (name) => before.findIndex((one) => one.startsWith(name));

  // From the palette into the empty case.
  await phone.getByText("Drop components here").scrollIntoViewIfNeeded();
  await drag(page, button(page, "Small heading"), phone.getByText("Drop components here"), 0.5);
  const heading = "Small heading: Heading";
  await moved(...before.toSpliced(at("Button"), 0, heading));
  await page.getByText("Checked · no problems").waitFor();
  assert.equal(await phone.getByText("Drop components here").count(), 0);
  await undo(page);
  await moved(...before);

  // From one branch to the end of the other, and out of both.
  const caption = component(page, "Caption: There is a place to park");
  const body = component(page, "Body: We meet you");
  await body.scrollIntoViewIfNeeded();
  await drag(page, body, caption, 0.9);
  const [meets, parks] = [at("Body"), at("Caption")];
  await moved(...before.toSpliced(meets, 2, before[parks], before[meets]));
  await phone.getByText("Drop components here").first().waitFor();
  await undo(page);
  await moved(...before);
  const head = component(page, "Show only if");
  await head.evaluate((one) => one.scrollIntoView({ block: "start" }));
  await drag(page, caption, head, 0.05);
  await moved(...before.toSpliced(parks, 1).toSpliced(at("Show only if"), 0, before[parks]));
});

for (const colorScheme of ["light", "dark"]) {
  test(`it is used from the first screen to the payload, in the ${colorScheme} window`, async (t) => {
    const { page } = await opened(t, { colorScheme, bypassCSP: true });
    const sound = await access(t, page);
    await sound("links, designed");
    await screen(page, "DAYS").click();
    await page.getByText("In all other cases").waitFor();
    await sound("branches and calendars, designed");
    await page.getByRole("radio", { name: "Try it" }).click();
    const press = (name) => page.getByRole("button", { name }).click();
    const dialog = (name) => page.getByRole("dialog", { name });

    await page.getByRole("button", { name: /^Room with a view, Popular/ }).waitFor();
    await sound("links");
    await press(/^Room with a view, Popular/);
    await page.getByRole("group", { name: "3 pictures" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("[aria-label='Show picture 2'][aria-current=true]").waitFor();
    await sound("pictures and texts");
    await press("House rules");
    await page.getByRole("region", { name: "Table: Time, Where to have it, Price" }).waitFor();
    await sound("formatted text");
    await press("Tell us about you");

    await page.getByRole("textbox", { name: "Full name" }).fill("Ana Müller");
    await page.getByRole("radio", { name: "With children" }).check({ force: true });
    await page.getByRole("checkbox", { name: "Breakfast" }).check({ force: true });
    await page.getByRole("checkbox", { name: "Swimming" }).check({ force: true });
    await page.getByRole("checkbox", { name: "Reading" }).check({ force: true });
    assert.ok(await page.getByRole("button", { name: "Choose your days" }).isDisabled());
    await page.getByRole("combobox", { name: "Country" }).click();
    await dialog("Country").waitFor();
    await sound("list of a dropdown");
    await page.keyboard.press("Escape");
    await pick(page, "Country", "Kenya");
    await sound("answers");
    await press("Choose your days");

    await page.getByLabel("Date of birth").fill("1990-02-03");
    await press("Day of a first look");
    await page.getByRole("grid", { name: "March 2027" }).waitFor();
    await sound("calendar");
    // The 10th is closed: it can be walked to, not chosen.
    await page.getByRole("button", { name: "Tuesday, March 9, 2027" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Day of a first look: Mar 11, 2027" }).waitFor();
    await press("Arrival");
    await page.getByRole("button", { name: "Monday, May 10, 2027" }).click();
    await press("Month after");
    await page.getByRole("button", { name: "Wednesday, June 9, 2027" }).click();
    await sound("calendar of a range");
    await press("Done");
    await page.getByRole("radio", { name: "By train" }).check({ force: true });
    await page.getByText("We meet you at the station.").waitFor();
    await page.getByRole("textbox", { name: "Train number (optional)" }).fill("IC 79");
    assert.equal(await page.getByRole("textbox", { name: /Licence plate/ }).count(), 0);
    // Too long a stay is only said after a try to go on.
    await press("Add photos");
    await page.getByText("Choose at most 14 days.").waitFor();
    await press("Departure: Jun 9, 2027");
    await page.getByRole("button", { name: "Wednesday, May 12, 2027" }).click();
    await page.getByRole("button", { name: "Friday, May 14, 2027" }).click();
    await press("Done");
    await press("Add photos");

    await press("Choose photos");
    await sound("made-up files");
    await dialog("Choose photos").getByRole("checkbox").first().check({ force: true });
    await dialog("Choose photos").getByRole("checkbox").nth(1).check({ force: true });
    await press("Done");
    const chosen = page.getByRole("list", { name: "Chosen files" });
    await until(() => chosen.getByRole("listitem").count(), 2);
    await chosen
      .getByRole("button", { name: /^Remove/ })
      .first()
      .click();
    await until(() => chosen.getByRole("listitem").count(), 1);
    await sound("chosen files");
    await press("Add documents");
    await press("Choose documents");
    await dialog("Choose documents").getByRole("checkbox").first().check({ force: true });
    await press("Done");
    await press("Book the stay");

    const webhook = page.getByRole("region", { name: "As the webhook carries it" });
    const carried = JSON.parse(await webhook.locator("pre").textContent());
    const reply = JSON.stringify(carried).match(/"response_json":("(?:[^"\\]|\\.)*")/)[1];
    const { flow_token, photos, papers, ...answers } = JSON.parse(JSON.parse(reply));
    assert.deepEqual(answers, {
      full_name: "Ana Müller",
      company: "family",
      meals: ["breakfast"],
      country: "ke",
      interests: ["swim", "read"],
      news: false,
      birthday: "1990-02-03",
      visit: "2027-03-11",
      stay: { "start-date": "2027-05-12", "end-date": "2027-05-14" },
      travel: "train",
      plate: "",
      train_number: "IC 79",
      wishes: "",
    });
    assert.equal(flow_token, "unused");
    assert.deepEqual([photos.length, papers.length], [1, 1]);
    assert.match(photos[0].mime_type, /^image\//);
    assert.match(papers[0].mime_type, /^application\//);
  });
}
