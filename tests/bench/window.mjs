// The window's budgets: the real application over dev-host in headless Chromium, beside a bare DOM
// page that does the same, in one run. Best of several rounds on both sides.

import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { alone, desk } from "../ui/desk.mjs";

const top = fileURLToPath(new URL("../..", import.meta.url));
const ROUNDS = 7;

const line = (what, measured, budget, reach, unit = "") => {
  const verdict = measured <= reach ? "reached" : measured <= budget ? "within" : "OVER";
  console.log(`${what.padEnd(62)} ${measured.toFixed(2).padStart(9)} ${String(budget).padStart(9)} ${String(reach).padStart(9)}  ${verdict}${unit}`);
};

/** One screen of many fields; the count limits are ignored, the shape is real. */
const flow = (fields) => JSON.stringify({
  version: "7.3",
  screens: [{
    id: "MANY", title: "Many fields", terminal: true,
    layout: { type: "SingleColumnLayout", children: [
      ...Array.from({ length: fields }, (_, at) => ({ type: "TextInput", name: `field_${at}`, label: `Field ${at}`, required: false })),
      { type: "Footer", label: "Send the answers", "on-click-action": { name: "complete", payload: {} } },
    ] },
  }],
}, null, 2);

/** Best milliseconds from doing something in the page until the frame after it shows. */
async function best(page, act, seen, reset) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const took = await page.evaluate(async ([act, seen]) => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const there = new Function(`return ${seen}`);
      await painted();
      const start = performance.now();
      new Function(act)();
      while (!there()) await painted();
      await painted();
      return performance.now() - start;
    }, [act.replaceAll("ROUND", String(round)), seen.replaceAll("ROUND", String(round))]);
    least = Math.min(least, took);
    if (reset) await reset();
  }
  return least;
}

const bare = (fields) => `<!doctype html><div id="list">${Array.from({ length: fields }, (_, at) => `<div class="field" style="padding:8px;border:1px solid #888;margin:4px"><label>Field ${at}</label><input></div>`).join("")}</div>`;

const folder = await mkdtemp(join(tmpdir(), "flowsmith-bench-"));
try {
  for (const fields of [50, 2000, 5000]) {
    const file = join(folder, `flow-${fields}.json`);
    await writeFile(file, flow(fields));
    const t = alone();
    const d = await desk(t, { file, bypassCSP: true });
    const { page } = d;
    await page.getByRole("option", { name: "Short answer: Field 0", exact: true }).waitFor();
    const opened = await page.evaluate(() => performance.now());

    const other = await page.context().browser().newPage();
    await other.setContent(bare(fields));
    const bareAdd = await best(other, "const one = document.querySelector('.field').cloneNode(true); one.id = 'added-ROUND'; document.querySelector('#list').insertBefore(one, document.querySelectorAll('.field')[1])", "document.getElementById('added-ROUND')");
    const bareLetter = await best(other, "document.querySelector('label').textContent = 'Letter ROUND'", "document.querySelector('label').textContent === 'Letter ROUND'");

    await page.bringToFront();
    await page.getByRole("option", { name: "Short answer: Field 0", exact: true }).click();
    const components = () => "Number(document.querySelector('footer,[role=contentinfo]').textContent.match(/([\\d,.]+) components/)[1].replace(/\\D/g, ''))";
    const before = await page.evaluate(`${components()}`);
    await page.evaluate(`window.__before = ${before}`);
    const press = "[...document.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === 'Undo' || one.textContent.trim() === 'Undo').click()";
    const add = await best(page, "[...document.querySelectorAll('[aria-label=Add] button')].find((one) => one.textContent.includes('Short answer')).click()", `${components()} === window.__before + 1 + ROUND`);
    const undo = await best(page, press, `${components()} === window.__before + ${ROUNDS} - 1 - ROUND`);

    await page.getByRole("option", { name: "Short answer: Field 0", exact: true }).click();
    const label = page.getByRole("textbox", { name: "Label", exact: true });
    await label.waitFor();
    const letter = await best(page,
      "const field = [...document.querySelectorAll('textarea, input')].find((one) => one.labels?.[0]?.textContent.startsWith('Label')); const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set; field.focus(); set.call(field, 'Letter ROUND'); field.dispatchEvent(new InputEvent('input', { bubbles: true }))",
      "[...document.querySelectorAll('textarea, input')].some((one) => one.value === 'Letter ROUND')");

    console.log(`-- ${fields} fields`);
    line("add a field -> painted / bare DOM", add / bareAdd, 2, 1.5);
    line("one letter in a label -> painted / bare DOM", letter / bareLetter, 1.3, 1.1);
    line("undo -> painted / bare DOM", undo / bareAdd, 2, 1.5);
    console.log(`    (ms: add ${add.toFixed(1)}, letter ${letter.toFixed(1)}, undo ${undo.toFixed(1)}; bare add ${bareAdd.toFixed(1)}, letter ${bareLetter.toFixed(1)}; page load to first field ${opened.toFixed(0)})`);
    await t.end();
  }

  // English is in the script that starts; another language is fetched only where it is spoken.
  const language = /^(?:es|pt-BR|id|hi)-[^.]*\.js$/;
  let script = 0;
  let words = 0;
  const assets = join(top, "ui/dist/assets");
  for (const name of await readdir(assets)) {
    if (!name.endsWith(".js")) continue;
    const size = gzipSync(await readFile(join(assets, name))).length;
    if (language.test(name)) words += size;
    else script += size;
  }
  line("shipped script, gzip, in KiB", script / 1024, 350, 250);
  console.log(`    (and ${(words / 4096).toFixed(0)} KiB for a language other than English)`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
