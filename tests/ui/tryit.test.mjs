import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./desk.mjs";
import { button, component, pick } from "./hands.mjs";

test("a flow is tried to its end, and shows what the business receives", async (t) => {
  const { page } = await desk(t);
  await button(page, "Appointment booking").click();
  await component(page, "Single choice: Service").waitFor();
  await page.keyboard.press("Control+i");
  await page.getByText("This is a preview, nothing is sent").waitFor();

  // Required answers hold the button back.
  const on = page.getByRole("button", { name: "Choose a day" });
  assert.ok(await on.isDisabled());
  await page.getByRole("radio", { name: "Cleaning" }).click();
  assert.ok(await on.isDisabled());
  await pick(page, "Branch", "North Gate 7");
  await on.click();
  await page.getByText("Now on Book a visit (2 of 4)").waitFor();

  // Back, with the answers still there.
  await page.getByRole("toolbar", { name: "Try it" }).getByRole("button", { name: "Back" }).click();
  await page.getByText("Now on Book a visit (1 of 4)").waitFor();
  assert.ok(await page.getByRole("radio", { name: "Cleaning" }).isChecked());
  await on.click();

  await page.getByLabel("Preferred day").fill("2026-12-01");
  await page.getByRole("radio", { name: "Morning" }).click();
  await page.getByRole("button", { name: "Continue to your details" }).click();
  await page.getByRole("textbox", { name: "Full name" }).fill("Ana Müller");
  await page.getByRole("textbox", { name: "Phone" }).fill("+49 30 1234");
  await page.getByRole("button", { name: "Check your booking" }).click();
  await page.getByText("Ana Müller, 2026-12-01").waitFor();
  await page.getByRole("button", { name: "Book this visit" }).click();

  const received = page.getByRole("table", { name: "What your systems receive" });
  await received.getByRole("row", { name: "branch north" }).waitFor();
  await received.getByRole("row", { name: "full_name Ana Müller" }).waitFor();
  const webhook = page.getByRole("region", { name: "As the webhook carries it" });
  const carried = JSON.parse(await webhook.locator("pre").textContent());
  const reply = JSON.parse(JSON.stringify(carried).match(/"response_json":("(?:[^"\\]|\\.)*")/)[1]);
  assert.equal(JSON.parse(reply).service, "cleaning");

  await button(page, "Try it again").click();
  await page.getByText("Now on Book a visit (1 of 4)").waitFor();
  await page.getByRole("radio", { name: "Design" }).click();
  await component(page, "Single choice: Service").waitFor();
});
