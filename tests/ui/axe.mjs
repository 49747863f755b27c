// What axe finds on a page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { top } from "./desk.mjs";

const axe = await readFile(join(top, "ui/node_modules/axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on the page as it stands. The phone is left out of the contrast check only: its
 * colours are WhatsApp's, not ours.
 */
async function faults(page) {
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(
      { exclude: "[data-live-announcer]" },
      {
        resultTypes: ["violations"],
        // Cards are named by their first line; the second is their description.
        rules: { "label-content-name-mismatch": { enabled: false } },
      },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(
          ({ target }) =>
            id !== "color-contrast" || !document.querySelector(target[0])?.closest("[data-phone]"),
        )
        .map(
          ({ target, html, failureSummary }) =>
            `${id}: ${target.join(" ")}\n${html}\n${failureSummary}`,
        ),
    );
  });
}

/** `sound(where)` is a step of the test that finds no fault of access on the page as it stands. */
export async function access(t, page) {
  await page.evaluate(axe);
  return async (where) => {
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))),
    );
    await t.test(where, async () => assert.deepEqual(await faults(page), []));
  };
}
