import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { desk, folder } from "./desk.mjs";
import { button, component, pasteFlow, screens, setting, template, until } from "./hands.mjs";

const back = (page) => button(page, "Back to the start screen").click();

test("templates open, sound, and go without a question while untouched", async (t) => {
  const { page } = await desk(t);
  for (const [name, first] of [
    ["Sign-up", 3],
    ["Appointment booking", 4],
    ["Customer survey", 3],
    ["Blank flow", 1],
  ]) {
    await button(page, name).click();
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByText("Checked · no problems").waitFor();
    assert.equal((await screens(page)).length, first);
    await back(page);
    await page.getByRole("heading", { name: "Design a Flow" }).waitFor();
  }
});

test("pasted Flow JSON opens, valid or not", async (t) => {
  const { page } = await desk(t);
  await pasteFlow(page, await template("survey"));
  await until(async () => (await screens(page)).length, 3);
  await back(page);
  await button(page, "Discard").click();
  await button(page, "Paste Flow JSON").click();
  await page.getByRole("textbox", { name: "Flow JSON" }).fill('{"version": ');
  await page.getByText("This is not valid JSON.").waitFor();
  await button(page, "Open").click();
  await page.getByText("This file cannot be shown as screens yet").waitFor();
  await page.getByRole("textbox", { name: "Flow JSON" }).waitFor();
});

test("a file opens by the dialog and from the recent ones", async (t) => {
  const { page, answerDialog } = await desk(t);
  const dir = await folder(t);
  const file = join(dir, "Clinic.json");
  await writeFile(file, await template("appointment"));
  await answerDialog(null);
  await button(page, "Open a file…").click();
  await answerDialog(file);
  await button(page, "Open a file…").click();
  await page.getByRole("heading", { name: "Clinic", level: 1 }).waitFor();
  await page.getByRole("banner").getByText("Saved").waitFor();
  await back(page);
  await page.getByRole("cell").getByRole("button", { name: "Clinic.json", exact: true }).click();
  await component(page, "Single choice: Service").waitFor();
  await back(page);
  await button(page, "Actions for Clinic.json").click();
  await page.getByRole("menuitem", { name: "Remove from this list" }).click();
  await page.getByText("No Flows yet").waitFor();
});

test("a file dropped on the window opens, announced while it hovers", async (t) => {
  const { page } = await desk(t);
  await button(page, "Sign-up").waitFor();
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
      return transfer;
    },
    await template("survey"),
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.getByText("Drop a Flow JSON file to open it").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await until(async () => (await screens(page)).length, 3);
  assert.equal(await page.getByText("Drop a Flow JSON file to open it").count(), 0);
});

test("unsaved work asks before it is lost: cancel, discard, save", async (t) => {
  const dir = await folder(t);
  const file = join(dir, "Clinic.json");
  await writeFile(file, await template("appointment"));
  const { page } = await desk(t, { file });
  const relabel = async (words) => {
    await component(page, /^Single choice/).click();
    await setting(page, "Label").fill(words);
    await component(page, `Single choice: ${words}`).waitFor();
  };
  const question = page.getByRole("alertdialog", { name: "Save the changes to “Clinic”?" });

  await relabel("Treatment");
  await back(page);
  await question.getByRole("button", { name: "Cancel" }).click();
  await question.waitFor({ state: "detached" });
  await component(page, "Single choice: Treatment").waitFor();

  await back(page);
  await question.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("heading", { name: "Design a Flow" }).waitFor();
  assert.equal(await readFile(file, "utf8"), await template("appointment"));

  await button(page, "Clinic.json").click();
  await component(page, "Single choice: Service").waitFor();
  await relabel("Visit");
  await back(page);
  await question.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Design a Flow" }).waitFor();
  const saved = await readFile(file, "utf8");
  assert.equal(saved, (await template("appointment")).replace('"Service"', '"Visit"'));
});
