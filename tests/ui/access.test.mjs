import { test } from "node:test";
import { access } from "./axe.mjs";
import { desk } from "./desk.mjs";
import { button, command, component, showJson } from "./hands.mjs";

for (const colorScheme of ["light", "dark"]) {
  test(`no faults of access in the ${colorScheme} window`, async (t) => {
    const { page } = await desk(t, { colorScheme });
    const sound = await access(t, page);
    await button(page, "Appointment booking").waitFor();
    await sound("start screen");
    await button(page, "Preview Product finder").click();
    await page.getByText("3. Find your coffee (3 of 3)").waitFor();
    await sound("screens of a template");
    await page.keyboard.press("Escape");
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
    await page
      .getByRole("button", { name: /^Why\?/ })
      .first()
      .click();
    await page.getByRole("dialog", { name: "Blank text" }).waitFor();
    await page.getByText("What it does").waitFor();
    await sound("page of a rule");
    await page.keyboard.press("Escape");
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
    await page.getByRole("checkbox", { name: "Appointment booking", checked: true }).waitFor();
    await button(page, "Create draft").click();
    await button(page, "Done").click();
    await button(page, "Publish…").click();
    await page.getByText("All checks pass.").waitFor();
    await sound("publish dialog");
  });
}
