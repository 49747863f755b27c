import assert from "node:assert/strict";
import { test } from "node:test";
import { desk, folder, start } from "./desk.mjs";
import { button, command, component, pasteFlow, pick, setting, template } from "./hands.mjs";

const dialog = (page, name) => page.getByRole("dialog", { name });

/** Creates the open document's Flow in the Local sandbox. */
async function create(page, name) {
  await command(page, "More commands", "Create in an account…");
  const ask = dialog(page, "Create in an account");
  // The template's own category is proposed; without any nothing is created.
  await ask.getByRole("checkbox", { checked: true }).click();
  await ask.getByRole("button", { name: "Create draft" }).click();
  await ask.getByText("Choose at least one.").waitFor();
  if (name) await ask.getByRole("textbox", { name: "Name in the account" }).fill(name);
  await ask.getByText("Appointment booking").click();
  await ask.getByRole("button", { name: "Create draft" }).click();
}

test("created, changed, published, previewed by a stranger, deprecated", async (t) => {
  const { page, context, opened } = await desk(t);
  await button(page, "Appointment booking").click();
  await component(page, "Single choice: Service").waitFor();
  await create(page, "Clinic");
  await dialog(page, "The draft is created").getByRole("button", { name: "Done" }).click();
  await page.getByRole("banner").getByText("Draft").waitFor();

  await component(page, "Single choice: Service").click();
  await setting(page, "Label").fill("Treatment");
  await component(page, "Single choice: Treatment").waitFor();
  await command(page, "More commands", "Send changes…");
  const update = dialog(page, "Send the changes to “Clinic”?");
  await update.getByText("It stays a draft.").waitFor();
  await update.getByRole("button", { name: "Send changes" }).click();
  await dialog(page, "The changes are sent").getByRole("button", { name: "Done" }).click();

  await button(page, "Publish…").click();
  const publish = dialog(page, "Publish “Clinic”?");
  await publish.getByText("This Flow has never been published").waitFor();
  await publish.getByText("All checks pass.").waitFor();
  await publish.getByRole("button", { name: "Publish" }).click();
  await dialog(page, "Published").getByRole("button", { name: "Done" }).click();
  await page.getByRole("banner").getByText("Published", { exact: true }).waitFor();

  // The page behind the link knows nothing of the window.
  await button(page, "Preview link").click();
  const preview = dialog(page, "Preview of “Clinic”");
  await preview.getByText(/Works for (30|29) more days/).waitFor();
  const url = await preview.getByRole("textbox", { name: "Address" }).inputValue();
  await preview.getByRole("button", { name: "Open in browser" }).click();
  assert.deepEqual(await opened(), [url]);
  await play(await context.newPage(), url);
  await page.keyboard.press("Escape");

  await command(page, "More commands", "Deprecate…");
  const ask = page.getByRole("alertdialog", { name: "Deprecate “Clinic”?" });
  await ask.getByText("This cannot be undone").waitFor();
  await ask.getByRole("button", { name: "Deprecate" }).click();
  await page.getByText("“Clinic” is deprecated.").waitFor();
  await page.getByRole("banner").getByText("Deprecated").waitFor();
});

async function play(page, url) {
  await page.goto(url);
  await page.getByText("This is a preview, nothing is sent.").waitFor();
  await page
    .getByRole("radiogroup", { name: "Treatment" })
    .getByRole("radio", { name: "Advice" })
    .click();
  await pick(page, "Branch", "Riverside 2");
  await page.getByRole("button", { name: "Choose a day" }).click();
  await page.getByLabel("Preferred day").fill("2026-12-01");
  await page.getByRole("radio", { name: "Evening" }).click();
  await page.getByRole("button", { name: "Continue to your details" }).click();
  await page.getByRole("textbox", { name: "Full name" }).fill("Ana");
  await page.getByRole("textbox", { name: "Phone" }).fill("+49 30 1234");
  await page.getByRole("button", { name: "Check your booking" }).click();
  await page.getByRole("button", { name: "Book this visit" }).click();
  const payload = page.getByRole("region", { name: "What the business receives" }).locator("pre");
  const { branch, full_name } = JSON.parse(await payload.textContent());
  assert.deepEqual({ branch, full_name }, { branch: "river", full_name: "Ana" });
  await page.close();
}

test("a draft is deleted from the account's list, after a question", async (t) => {
  const { page } = await desk(t);
  await button(page, "Sign-up").click();
  await create(page, "Newsletter");
  await dialog(page, "The draft is created").getByRole("button", { name: "Done" }).click();
  await button(page, "Back to the start screen").click();
  await button(page, "Flows in account").click();
  await page.getByRole("row", { name: /Newsletter.*Draft/ }).waitFor();
  await command(page, "Actions for Newsletter", "Delete…");
  const ask = page.getByRole("alertdialog", { name: "Delete “Newsletter” from the account?" });
  await ask.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("row", { name: /Newsletter/ }).waitFor();
  await command(page, "Actions for Newsletter", "Delete…");
  await ask.getByRole("button", { name: "Delete" }).click();
  await page.getByText("No Flows in this account").waitFor();
});

test("what WhatsApp finds wrong stands as problems that lead to their place; publishing is held back", async (t) => {
  const { page } = await desk(t);
  const flow = JSON.parse(await template("appointment"));
  flow.screens[1].layout.children[1].children[2].label = "";
  await pasteFlow(page, JSON.stringify(flow, null, 2));
  await component(page, "Single choice: Service").waitFor();
  await create(page, "Faulty");
  const done = dialog(page, "The draft is created");
  await done.getByText(/WhatsApp reports \d problems?\./).waitFor();
  await done.getByRole("button", { name: "Show me" }).first().click();
  await page.getByRole("option", { name: /^Button\. /, selected: true }).waitFor();
  await button(page, "Publish…").click();
  const publish = dialog(page, "Publish “Faulty”?");
  await publish.getByText("with problems that must be solved before it can be published").waitFor();
  assert.ok(await publish.getByRole("button", { name: "Publish" }).isDisabled());
});

test("a name that is taken is refused in words, and another one goes through", async (t) => {
  const { page } = await desk(t, { refused: true });
  await button(page, "Sign-up").click();
  await create(page, "Newsletter");
  await dialog(page, "The draft is created").getByRole("button", { name: "Done" }).click();
  await button(page, "Back to the start screen").click();
  await button(page, "Customer survey").click();
  await create(page, "Newsletter");
  const ask = dialog(page, "Create in an account");
  await ask.getByText("The draft could not be created").waitFor();
  await ask.getByRole("textbox", { name: "Name in the account" }).fill("Survey");
  await ask.getByRole("button", { name: "Create draft" }).click();
  await dialog(page, "The draft is created").waitFor();
});

test("without a keychain the reason, and profiles instead of keys", async (t) => {
  const { page } = await desk(t, { keychain: false });
  await button(page, "Connect an AWS account").click();
  const ask = dialog(page, "Connect an AWS account");
  await ask.getByText("Keys cannot be kept on this computer").waitFor();
  assert.ok(await ask.getByRole("radio", { name: "Access keys" }).isDisabled());
  assert.ok(await ask.getByRole("radio", { name: "AWS profile" }).isChecked());
  assert.equal(await ask.getByRole("textbox", { name: "Access key ID" }).count(), 0);
  await ask.getByText("No profile was found on this computer").waitFor();
});

test("a connection by keys, as to AWS", async (t) => {
  const other = await start(t, "flowsmith", ["sandbox", "--data", await folder(t)]);
  const { page, call } = await desk(t);
  if (!(await call("keychain", {})).usable)
    return t.skip("run through ./dev, which starts a keychain");
  await button(page, "Connect an AWS account").click();
  const ask = dialog(page, "Connect an AWS account");
  const { endpoint, region, accessKeyId, secretAccessKey } = other.said;
  await ask.getByRole("textbox", { name: "Name", exact: true }).fill("Team sandbox");
  await ask.getByRole("textbox", { name: "Access key ID" }).fill(accessKeyId);
  await ask.getByLabel("Secret access key").fill(secretAccessKey);
  await ask.getByRole("combobox", { name: "Region" }).fill(region);
  // The list of Regions hides the rest of the dialog while it is open.
  await page.keyboard.press("Tab");
  await ask.getByRole("textbox", { name: "Custom endpoint" }).fill(endpoint);
  await ask.getByRole("button", { name: "Connect" }).click();
  const card = page.getByRole("article", { name: "Team sandbox" });
  await card.getByRole("button", { name: "Test Team sandbox" }).click();
  await card.getByText("The connection works").waitFor();
  await command(page, "Actions for Team sandbox", "Remove connection…");
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await card.waitFor({ state: "detached" });
});
