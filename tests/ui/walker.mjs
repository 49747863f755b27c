// Walks a flow in "Try it" as a person does: looks at what is drawn, fills it in, presses what leads on.

import assert from "node:assert/strict";
import { button } from "./hands.mjs";

/** A flow that has not ended after so many looks is going in circles. */
const MOST_STEPS = 120;

/** So often a field that is refused gets another answer, and a button that did nothing another press. */
const MOST_TRIES = 8;

const CONTROLS = "input, textarea, button";

const TEXTS = { numeric: "42", email: "ada@example.com", tel: "+15550100" };

/** Where nothing says what is wanted, so the next texts are tried. */
const OTHER_TEXTS = ["Sample text", "Secret-123", "1234", "12345678", "2030-01-15"];

/**
 * Goes to "Try it" and on to the end. Says why where no way leads there: `stopped`, with the screens
 * on the way.
 */
export async function walk(page) {
  await page.getByRole("radio", { name: "Try it" }).click({ force: true });
  await page.getByText("Now on").or(serverPanel(page)).first().waitFor();
  await watchAnswers(page);
  const memory = { given: new Map(), pressed: new Map(), told: new Map() };
  const screens = [];
  let pressed = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    await answered(page);
    const seen = await look(page);
    if (seen.finished) return { screens, stopped: null };
    if (seen.screen !== screens.at(-1)) screens.push(seen.screen);
    if (seen.question !== null) {
      if (!(await tell(page, seen, memory))) {
        return { screens, stopped: `no answer leads on from ${seen.screen}` };
      }
      continue;
    }
    // Screens may look alike. After a press that was taken, everything may be answered anew.
    if (pressed && !seen.fields.some((one) => one.refused)) memory.given.clear();
    pressed = false;
    const field = seen.fields.find((one) => isOpen(one, memory));
    if (field) {
      const times = memory.given.get(field.name) ?? 0;
      memory.given.set(field.name, times + 1);
      await FILL[field.kind](page, field, times);
      continue;
    }
    const way = likeliest(seen, memory);
    if (!way) return { screens, stopped: `${seen.screen}: ${stillSaid(seen)}` };
    const key = `${seen.screen} ${way.name}`;
    memory.pressed.set(key, (memory.pressed.get(key) ?? 0) + 1);
    await control(page, way.at).click();
    pressed = true;
  }
  return { screens, stopped: `no end after ${MOST_STEPS} steps` };
}

function stillSaid({ fields }) {
  const refused = fields.filter((one) => one.refused).map((one) => `${one.name} (${one.hint})`);
  return refused.length > 0 ? refused.join(", ") : "nothing leads on";
}

/** Not answered yet, or refused and worth another answer. */
function isOpen(field, { given }) {
  const times = given.get(field.name) ?? 0;
  if (!field.enabled) return false;
  return field.refused ? times < MOST_TRIES : !field.filled && times === 0;
}

/** The button or row pressed least so far; a link, which may lead aside, after those; then back. */
function likeliest({ screen, ways }, { pressed }) {
  const dear = { on: 0, link: MOST_TRIES / 2, back: MOST_TRIES - 2 };
  const cost = (way) => (pressed.get(`${screen} ${way.name}`) ?? 0) + dear[way.leads];
  const [best] = ways.filter((way) => way.enabled).sort((a, b) => cost(a) - cost(b));
  return best && cost(best) < MOST_TRIES ? best : undefined;
}

const phone = (page) => page.locator("[data-drawn-phone]");
const control = (page, at) => phone(page).locator(CONTROLS).nth(at);
const sheet = (page) => phone(page).getByRole("dialog");
const serverPanel = (page) => page.getByRole("region", { name: "Your server answers" });

/** Counts what the player has not answered yet, so that no look is taken in between. */
function watchAnswers(page) {
  return page.evaluate(() => {
    if (window.unanswered !== undefined) return;
    window.unanswered = 0;
    const ask = window.fetch;
    window.fetch = async (address, ...rest) => {
      if (!String(address).startsWith("/rpc/play")) return ask(address, ...rest);
      window.unanswered += 1;
      try {
        const answer = await ask(address, ...rest);
        return new Response(await answer.text(), { status: answer.status });
      } finally {
        window.unanswered -= 1;
      }
    };
  });
}

/** Waits until the player has answered and the window has drawn it. */
function answered(page) {
  return page.evaluate(async () => {
    do {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    } while (window.unanswered > 0);
  });
}

/**
 * What there is to see: the screen by its words beside the phone, its fields and whether they have
 * an answer, the ways on, and the question to the server.
 */
function look(page) {
  return page.evaluate((controls) => {
    const words = (element) => (element?.textContent ?? "").trim();
    const by = (id) => words(id && document.getElementById(id));
    const region = (name) => document.querySelector(`section[aria-label="${name}"]`);
    const server = region("Your server answers");
    const seen = {
      finished: region("What your systems receive") !== null,
      screen: [...document.querySelectorAll("aside p")]
        .map(words)
        .find((text) => text.startsWith("Now on ")),
      question: server && words(server.querySelector("pre")),
      refusedAnswer: server !== null && /WhatsApp would not take/.test(words(server)),
      fields: [],
      ways: [],
    };
    const drawn = document.querySelector("[data-drawn-phone]");
    if (seen.finished || !drawn) return seen;
    const groups = new Map();
    const add = (kind, at, element, more) => {
      const hint = by(element.getAttribute("aria-describedby"));
      const refused = element.getAttribute("aria-invalid") === "true";
      const field = { kind, at, enabled: !element.disabled, hint, refused, ...more };
      // Two fields may have the same label.
      const same = seen.fields.filter((one) => one.label === field.label && one.kind === kind);
      field.name = `${kind} ${field.label} ${same.length}`;
      seen.fields.push(field);
      return field;
    };
    [...drawn.querySelectorAll(controls)].forEach((element, at) => {
      const label = words(element.labels?.[0]);
      const group = element.closest("[role=group][aria-labelledby], [role=radiogroup]");
      const groupLabel = by(group?.getAttribute("aria-labelledby"));
      const groupHint = by(group?.getAttribute("aria-describedby"));
      const type = element.getAttribute("type");
      if (type === "radio" || (type === "checkbox" && group)) {
        if (!groups.has(group)) {
          const field = add("choice", at, element, { label: groupLabel, options: [] });
          Object.assign(field, { enabled: false, filled: false, hint: groupHint });
          field.refused = /^Choose at (least|most)/.test(groupHint);
          groups.set(group, field);
        }
        const field = groups.get(group);
        field.options.push({ at, chosen: element.checked, enabled: !element.disabled });
        field.enabled ||= !element.disabled;
        field.filled ||= element.checked;
      } else if (type === "checkbox") {
        add("tick", at, element, {
          label: element.getAttribute("aria-label"),
          filled: element.checked,
        });
      } else if (type === "date") {
        const { min, max, value } = element;
        add("date", at, element, { label, min, max, value, filled: value !== "" });
      } else if (element.matches("input, textarea")) {
        const mode = element.getAttribute("inputmode");
        add("text", at, element, { label, mode, filled: element.value !== "" });
      } else if (element.matches("[role=combobox]")) {
        add("list", at, element, { label, filled: words(element) !== "" });
      } else if (element.matches("[aria-haspopup=dialog]") && element.id) {
        const wrong = /^(This day|Choose at|The end)/;
        const field = add("calendar", at, element, { label, filled: words(element) !== "" });
        field.refused = wrong.test(field.hint);
      } else if (element.matches("[aria-haspopup=dialog]")) {
        const count = group.querySelectorAll("li").length;
        const field = add("files", at, element, { label: groupLabel, count, filled: count > 0 });
        field.refused = /^Add at/.test(field.hint) || /larger than|kind of file/.test(field.hint);
      } else if (!/^(Close|Cancel|Remove .*|Show picture .*)$/.test(element.ariaLabel ?? "")) {
        const name = element.ariaLabel ?? words(element);
        // What stands below the column is the button of the screen.
        const inColumn = element.closest("[tabindex='0']") !== null;
        const aside = inColumn && element.closest("li") === null;
        const leads = element.ariaLabel === "Back" ? "back" : aside ? "link" : "on";
        seen.ways.push({ at, name, leads, enabled: !element.disabled });
      }
    });
    return seen;
  }, CONTROLS);
}

/** The least number that the words under a field ask for. */
const least = (hint) => Number(/at least (\d+)/i.exec(hint)?.[1] ?? 1);

const FILL = {
  async text(page, field, times) {
    const kind = field.mode ?? "text";
    // "E.g. 1993-08-04", "Contains: 007": what the hint shows.
    const shown = field.hint.split(/\s+/).filter((word) => /\d/.test(word));
    const long = /at least \d+ char/i.test(field.hint) ? ["1".repeat(least(field.hint))] : [];
    const texts = [TEXTS[kind] ?? "Sample", ...long, ...shown, ...OTHER_TEXTS];
    await control(page, field.at).fill(texts[times % texts.length]);
  },

  async tick(page, field) {
    // On its mark: the words may hold a link.
    await control(page, field.at).click({ force: true, position: { x: 10, y: 10 } });
  },

  async choice(page, field, times) {
    const { options, hint } = field;
    const chosen = options.filter((option) => option.chosen);
    const free = options.filter((option) => option.enabled && !option.chosen);
    const tooMany = /at most/i.test(hint) && field.refused;
    const next = tooMany ? chosen.slice(-1) : free.slice(0, times === 0 ? 1 : least(hint));
    for (const option of next) await control(page, option.at).click({ force: true });
  },

  async list(page, field, times) {
    await openSheet(page, field);
    const options = sheet(page).getByRole("option", { disabled: false });
    const count = await options.count();
    if (count > 0) await options.nth(times % count).click();
    else await page.keyboard.press("Escape");
  },

  async date(page, field, times) {
    const first = field.value || field.min || field.max || "2030-01-15";
    const day = new Date(`${first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + (field.value ? times : 0));
    await control(page, field.at).fill(day.toISOString().slice(0, 10));
  },

  async calendar(page, field, times) {
    await openSheet(page, field);
    const done = button(sheet(page), "Done");
    const range = (await done.count()) > 0;
    const day = await firstOpenDay(page, null, times);
    if (!range) return;
    const length = await sheet(page)
      .getByText(/\d+ days?$/)
      .allTextContents();
    const days = Number(/(\d+) to|At least (\d+)/.exec(length[0] ?? "")?.find((n, at) => at && n));
    await firstOpenDay(page, day, (days || 2) - 2);
    await done.click();
  },

  async files(page, field, times) {
    await openSheet(page, field);
    const files = sheet(page).getByRole("checkbox");
    const wanted = Math.max(1, least(field.hint) - field.count);
    const chosen = await files.evaluateAll((all) => all.map((one) => one.checked));
    const free = chosen.flatMap((one, at) => (one ? [] : [at]));
    for (const at of free.slice(times, times + wanted)) await files.nth(at).click({ force: true });
    await button(sheet(page), "Done").click();
  },
};

async function openSheet(page, field) {
  await control(page, field.at).click();
  await sheet(page).waitFor();
}

/** Presses the open day after this one, past `skip` others, turning the months until there is one. */
async function firstOpenDay(page, after, skip) {
  const open = sheet(page).locator("[data-day][aria-disabled=false]");
  for (const turn of ["Month after", "Month before"]) {
    for (let months = 0; months < 24; months++) {
      const days = await open.evaluateAll((all) => all.map((one) => one.dataset.day));
      const later = days.filter((day) => after === null || day > after);
      const day = later[skip] ?? null;
      if (day !== null) {
        await sheet(page).locator(`[data-day="${day}"]`).click();
        return day;
      }
      skip = Math.max(0, skip - later.length);
      if (await button(sheet(page), turn).isDisabled()) break;
      await button(sheet(page), turn).click();
    }
  }
  assert.fail("no day of the calendar is open");
}

/** Answers in place of the server: first as proposed, then with another screen of the list. */
async function tell(page, { screen, question, refusedAnswer }, { told }) {
  const key = `${screen} ${question}`;
  const times = told.get(key) ?? 0;
  told.set(key, times + 1);
  if (times > 0 || refusedAnswer) {
    await serverPanel(page)
      .getByRole("button", { name: /What comes next/ })
      .click();
    const options = page.getByRole("listbox").getByRole("option");
    const count = await options.count();
    if (times >= count) return false;
    await options.nth(times).click();
  }
  await button(serverPanel(page), "Send this answer").click();
  return true;
}

/** What the end shows: the rows of the table as they read, and the answer inside the webhook. */
export async function received(page) {
  const region = page.getByRole("region", { name: "What your systems receive" });
  const rows = await region
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const webhook = page.getByRole("region", { name: "As the webhook carries it" });
  const { interactive } = JSON.parse(await webhook.locator("pre").textContent());
  return {
    rows: Object.fromEntries(rows),
    answer: JSON.parse(interactive.nfm_reply.response_json),
  };
}
