import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { desk, top } from "./desk.mjs";
import { button, command, component, showJson } from "./hands.mjs";

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

for (const colorScheme of ["light", "dark"]) {
  test(`no faults of access in the ${colorScheme} window`, async (t) => {
    const { page } = await desk(t, { colorScheme });
    await page.evaluate(axe);
    const sound = async (where) => {
      await page.evaluate(() =>
        Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))),
      );
      await t.test(where, async () => assert.deepEqual(await faults(page), []));
    };
    await button(page, "Appointment booking").waitFor();
    await sound("start screen");
    await button(page, "Connections").click();
    await page.getByRole("article", { name: "Local sandbox" }).waitFor();
    await sound("connections");
    await button(page, "Add a connection").click();
    await page.getByRole("dialog", { name: "Connect an AWS account" }).waitFor();
    await sound("adding a connection");
    await page.keyboard.press("Escape");
    await button(page, "Start").click();

    await button(page, "Appointment booking").click();
    await component(page, "Single choice: Service").click();
    await page.getByText("Paste many…").waitFor();
    await sound("editor");
    await component(page, "Button: Choose a day").click();
    await page.getByRole("textbox", { name: "Label", exact: true }).fill("");
    await page.getByRole("list", { name: "Problems here" }).waitFor();
    await sound("editor with a problem");
    await page.getByRole("tab", { name: "Layers" }).click();
    await showJson(page);
    await sound("JSON and layers");
    await button(page, "Undo").click();
    await page.getByText("Checked · no problems").waitFor();

    await page.getByRole("radio", { name: "Try it" }).click();
    await page.getByRole("radio", { name: "Check-up" }).waitFor();
    await sound("try it");

    await command(page, "More commands", "Create in an account…");
    await page.getByRole("dialog", { name: "Create in an account" }).waitFor();
    await sound("create dialog");
    await page.getByText("Appointment booking", { exact: true }).last().click();
    await button(page, "Create draft").click();
    await button(page, "Done").click();
    await button(page, "Publish…").click();
    await page.getByText("All checks pass.").waitFor();
    await sound("publish dialog");
  });
}
