// The booking template as a file of its own, open in the window.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { desk, folder } from "./desk.mjs";
import { component, template } from "./hands.mjs";

/** What stands on its first screen. */
export const SERVICE = [
  "Large heading: What can we do for you?",
  "Form: service_form",
  "Single choice: Service",
  "Dropdown: Branch",
  "Button: Choose a day",
];

/** `options` are those of `desk`; `file` is the path of the Flow. */
export async function booking(t, options = {}) {
  const file = join(await folder(t), "Clinic.json");
  await writeFile(file, await template("appointment"));
  const opened = await desk(t, { file, ...options });
  await component(opened.page, "Single choice: Service").waitFor();
  return { ...opened, file };
}
