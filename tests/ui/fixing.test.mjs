import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./desk.mjs";
import { button, component, pasteFlow, redo, template, undo, until } from "./hands.mjs";

const list = (page) => page.getByRole("list", { name: "Problems", exact: true });

/** A flow of 4.0 with a day in milliseconds, a screen with a digit and a group without label. */
async function old() {
  const flow = JSON.parse(await template("sign-up"));
  flow.version = "4.0";
  const [first] = flow.screens;
  const form = first.layout.children.find((one) => one.type === "Form") ?? first.layout;
  form.children.unshift(
    { type: "DatePicker", name: "since", label: "Since", "min-date": "1735689600000" },
    {
      type: "RadioButtonsGroup",
      name: "how",
      "data-source": [
        { id: "a", title: "A", description: "" },
        { id: "b", title: "B" },
      ],
    },
  );
  const text = JSON.stringify(flow, null, 2);
  return text
    .replaceAll(`"${first.id}"`, `"${first.id}_1"`)
    .replaceAll(`screen.${first.id}.`, `screen.${first.id}_1.`);
}

test("everything certain is fixed by one press, by keys, and taken back by one word", async (t) => {
  const { page } = await desk(t);
  const flow = JSON.parse(await template("appointment"));
  flow.screens[0].layout.children[0].visible = "true";
  flow.screens[1].layout.children[0].visible = "false";
  flow.screens[1].layout.children[0].colour = "red";
  await pasteFlow(page, JSON.stringify(flow, null, 2));
  await button(page, "Fix all (2)").focus();
  await page.keyboard.press("Enter");
  await page.getByText("2 problems are fixed.").waitFor();
  await until(() => list(page).getByRole("listitem").count(), 1);
  assert.equal(await button(page, "Fix all (2)").count(), 0);
  const word = page.getByRole("status").filter({ hasText: "2 problems are fixed." });
  await word.getByRole("button", { name: "Undo" }).click();
  await button(page, "Fix all (2)").waitFor();
  assert.ok(await button(page, "Undo").isDisabled());
  await redo(page);
  await until(() => list(page).getByRole("listitem").count(), 1);
});

for (const colorScheme of ["light", "dark"]) {
  test(`an old flow is upgraded in one step (${colorScheme})`, async (t) => {
    const { page } = await desk(t, { colorScheme });
    await pasteFlow(page, await old());
    const row = list(page).getByRole("listitem").filter({ hasText: "no longer publishes" });
    await row.getByRole("button", { name: "Upgrade…" }).click();
    const dialog = page.getByRole("dialog", { name: "Upgrade to version 7.3" });
    await dialog.getByText("The day 1735689600000 is written 2025-01-01.").waitFor();
    const look = dialog.getByRole("region", { name: "For you to look at" });
    await look.getByText(/needs “(Question|Label)/).waitFor();
    if (process.env.FLOWSMITH_SHOTS) {
      await page.screenshot({ path: `${process.env.FLOWSMITH_SHOTS}/upgrade-${colorScheme}.png` });
    }
    await dialog.getByRole("button", { name: "Upgrade", exact: true }).click();
    const after = page.getByRole("dialog", { name: "The flow is version 7.3 now." });
    await after.getByRole("button", { name: "Show" }).first().waitFor();
    if (process.env.FLOWSMITH_SHOTS) {
      await page.screenshot({ path: `${process.env.FLOWSMITH_SHOTS}/upgraded-${colorScheme}.png` });
    }
    const group = after.getByRole("listitem").filter({ hasText: "needs “" });
    await group.getByRole("button", { name: "Show" }).click();
    await after.waitFor({ state: "detached" });
    const chosen = component(page, /^Single choice/);
    await until(() => chosen.getAttribute("aria-selected"), "true");
    await page.getByText("Flow JSON 7.3", { exact: true }).waitFor();
    await undo(page);
    const version = page.getByRole("button", { name: "Flow JSON 4.0: upgrade…" });
    await version.waitFor();
    assert.ok(await button(page, "Undo").isDisabled());
    await version.click();
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });
}
