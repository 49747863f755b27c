import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { desk, folder } from "./desk.mjs";
import { button, choose, component, properties, setting, undo, until } from "./hands.mjs";

const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const FOOTER = {
  type: "Footer",
  label: "Send answers",
  "on-click-action": { name: "complete", payload: {} },
};

/** One screen with these components, opened from a file of its own. */
async function opened(t, children, { version = "7.3", more = {} } = {}) {
  const flow = {
    version,
    screens: [
      {
        id: "ONE",
        title: "One",
        terminal: true,
        ...more,
        layout: { type: "SingleColumnLayout", children: [...children, FOOTER] },
      },
    ],
  };
  const file = join(await folder(t), "Flow.json");
  const text = `${JSON.stringify(flow, null, 2)}\n`;
  await writeFile(file, text);
  const { page } = await desk(t, { file });
  await component(page, /^Button/)
    .first()
    .waitFor();
  const read = async () => JSON.parse(await readFile(file, "utf8"));
  return {
    page,
    read,
    /** After this the file holds it, and one undo takes it back. */
    async becomes(pick, expected) {
      const before = pick(await read());
      await until(
        async () => {
          await page.keyboard.press("Control+s");
          return pick(await read());
        },
        expected,
        "written",
      );
      await undo(page);
      await until(
        async () => {
          await page.keyboard.press("Control+s");
          return pick(await read());
        },
        before,
        "undone",
      );
      await button(page, "Redo").click();
      await until(
        async () => {
          await page.keyboard.press("Control+s");
          return pick(await read());
        },
        expected,
        "redone",
      );
    },
  };
}

const child = (at) => (flow) => flow.screens[0].layout.children[at];
const more = (page) =>
  properties(page)
    .getByRole("button", { name: /^More: / })
    .click();

test("days are typed, pressed in a calendar, and written as the version wants them", async (t) => {
  const picker = { type: "DatePicker", label: "Day", name: "day", "min-date": "2026-05-01" };
  const { page, becomes } = await opened(t, [picker]);
  await component(page, "Date picker: Day").click();
  await more(page);
  await button(page, "Choose days for Earliest date").click();
  await page.getByRole("button", { name: "Wednesday, May 20, 2026" }).click();
  await becomes((flow) => child(0)(flow)["min-date"], "2026-05-20");

  await setting(page, "Add a day to Days that cannot be chosen").fill("2026-12-25 2026-12-24");
  await page.keyboard.press("Enter");
  await becomes((flow) => child(0)(flow)["unavailable-dates"], ["2026-12-24", "2026-12-25"]);
  await button(page, "Remove 2026-12-24").click();
  await becomes((flow) => child(0)(flow)["unavailable-dates"], ["2026-12-25"]);
});

test("before 5.0 a day is written in milliseconds", async (t) => {
  const picker = { type: "DatePicker", label: "Day", name: "day", "min-date": "1577836800000" };
  const { page, becomes } = await opened(t, [picker], { version: "4.0" });
  await component(page, "Date picker: Day").click();
  await more(page);
  assert.equal(await setting(page, "Earliest date").inputValue(), "2020-01-01");
  await setting(page, "Earliest date").fill("1970-01-02");
  await setting(page, "Earliest date").press("Enter");
  await becomes((flow) => child(0)(flow)["min-date"], "86400000");
});

test("a calendar's weekdays toggle, and its texts turn with its mode", async (t) => {
  const calendar = { type: "CalendarPicker", label: "Stay", name: "stay" };
  const { page, becomes } = await opened(t, [calendar]);
  await component(page, "Calendar: Stay").click();
  await properties(page).getByRole("radio", { name: "First and last day" }).click();
  await becomes(
    (flow) => [child(0)(flow).mode, child(0)(flow).label],
    ["range", { "start-date": "Stay", "end-date": "Stay" }],
  );
  await more(page);
  await button(page, "Sunday").click();
  await becomes(
    (flow) => child(0)(flow)["include-days"],
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  );
});

test("a form's first values have the widgets and the types of its fields", async (t) => {
  const form = {
    type: "Form",
    name: "form",
    children: [
      { type: "TextInput", label: "Age", name: "age", "input-type": "number" },
      {
        type: "Dropdown",
        label: "Size",
        name: "size",
        "data-source": [
          { id: "s", title: "Small" },
          { id: "l", title: "Large" },
        ],
      },
      FOOTER,
    ],
  };
  const { page, becomes } = await opened(t, [form], { more: { terminal: false } });
  await component(page, "Form: form").click({ position: { x: 6, y: 4 } });
  await more(page);
  const first = properties(page).getByRole("list", { name: "First values" });
  await first.getByRole("textbox", { name: "Age" }).fill("42");
  await becomes((flow) => child(0)(flow)["init-values"], { age: 42 });
  await choose(page, first.getByRole("button", { name: /Size/ }).last(), "Large");
  await becomes((flow) => child(0)(flow)["init-values"], { age: 42, size: "l" });
});

test("cases are added, named and removed; “otherwise” can go", async (t) => {
  const words = (text) => [{ type: "TextBody", text }];
  const { page, becomes } = await opened(t, [
    { type: "Dropdown", label: "Size", name: "size", "data-source": [{ id: "s", title: "S" }] },
    { type: "Switch", value: "${form.size}", cases: { s: words("Small"), l: words("Large") } },
    { type: "If", condition: "${form.size} == 's'", then: words("Yes"), else: words("No") },
  ]);
  const names = (flow) => Object.keys(child(1)(flow).cases);
  await component(page, /^Show by case/).click({ position: { x: 6, y: 4 } });
  await button(page, "Add a case for all others").click();
  await becomes(names, ["s", "l", "default"]);
  await setting(page, "Value of case l").fill("large");
  await page.keyboard.press("Enter");
  await becomes(names, ["s", "large", "default"]);
  await button(page, "Remove case large").click();
  await becomes(names, ["s", "default"]);

  await page.getByRole("tab", { name: "Layers" }).click();
  const tree = page.getByRole("tree");
  await tree
    .getByRole("treeitem", { name: /Otherwise|otherwise/ })
    .last()
    .focus();
  await page.keyboard.press("Delete");
  await becomes((flow) => Object.keys(child(2)(flow)), ["type", "condition", "then"]);
});

test("a condition is put together from a field, a comparison and a value", async (t) => {
  const { page, becomes } = await opened(t, [
    { type: "TextInput", label: "Age", name: "age", "input-type": "number" },
    { type: "If", condition: "${form.age}", then: [{ type: "TextBody", text: "Yes" }] },
  ]);
  const condition = (flow) => child(1)(flow).condition;
  await component(page, /^Show only if/).click({ position: { x: 6, y: 4 } });
  await button(page, "Compare a field with a value…").click();
  await page
    .getByRole("region", { name: "Answers on this screen" })
    .getByRole("button", { name: /Age/ })
    .click();
  await becomes(condition, "${form.age} == 0");
  await choose(
    page,
    properties(page).getByRole("button", { name: /How it compares/ }),
    "is at least",
  );
  await becomes(condition, "${form.age} >= 0");
  await setting(page, "Compared with").fill("18");
  await setting(page, "Compared with").press("Enter");
  await becomes(condition, "${form.age} >= 18");
});

test("options are a fixed list, or come from a data field made of them, and back", async (t) => {
  const options = [
    { id: "a", title: "Apples" },
    { id: "b", title: "Bananas" },
  ];
  const { page, becomes, read } = await opened(t, [
    { type: "RadioButtonsGroup", label: "Fruit", name: "fruit", "data-source": options },
  ]);
  await component(page, "Single choice: Fruit").click();
  await properties(page).getByRole("radio", { name: "From data" }).click();
  await button(page, "New data field “data_source”").click();
  const declared = {
    type: "array",
    items: {
      type: "object",
      properties: { id: { type: "string" }, title: { type: "string" } },
    },
    __example__: options,
  };
  await becomes(
    (flow) => [child(0)(flow)["data-source"], flow.screens[0].data?.data_source],
    ["${data.data_source}", declared],
  );
  await properties(page).getByRole("radio", { name: "Fixed list" }).click();
  await becomes((flow) => child(0)(flow)["data-source"], options);
  assert.deepEqual((await read()).screens[0].data, { data_source: declared });
});

test("only data of the right type is offered", async (t) => {
  const more = {
    data: {
      city: { type: "string", __example__: "Rome" },
      open: { type: "boolean", __example__: true },
    },
  };
  const { page, becomes } = await opened(t, [{ type: "TextBody", text: "Hello" }], { more });
  await component(page, "Body: Hello").click();
  await properties(page).getByText("Text", { exact: true }).hover();
  await button(page, "Use data for Text…").click();
  const offered = page.getByRole("region", { name: "Data of this screen" }).getByRole("button");
  await until(() => offered.allTextContents(), ["cityText"]);
  await offered.first().click();
  await becomes((flow) => child(0)(flow).text, "${data.city}");
});

test("a picture is chosen from a file, shown with its size, and replaced in one step", async (t) => {
  const { page, becomes } = await opened(t, [
    {
      type: "RadioButtonsGroup",
      label: "Fruit",
      name: "fruit",
      "data-source": [{ id: "a", title: "A" }],
    },
  ]);
  await component(page, "Single choice: Fruit").click();
  await button(page, "More settings of option 1").click();
  const chooser = properties(page).getByLabel("Picture file for Picture");
  const buffer = Buffer.from(DOT, "base64");
  await chooser.setInputFiles({ name: "dot.png", mimeType: "image/png", buffer });
  await properties(page).getByText("1 KB of 100 KB").waitFor();
  await becomes((flow) => child(0)(flow)["data-source"][0].image, DOT);
  await button(page, "Remove the picture").click();
  await becomes((flow) => child(0)(flow)["data-source"][0], { id: "a", title: "A" });
  await chooser.setInputFiles({ name: "x.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await page.getByText("“x.txt” is not a JPEG or PNG picture.").waitFor();
});

test("the whole flow has its settings: version, server protocol and routes", async (t) => {
  const { page, becomes } = await opened(t, []);
  await properties(page).getByRole("radio", { name: "Whole flow" }).click();
  await properties(page).getByRole("radio", { name: "4.0" }).click();
  await becomes((flow) => flow.data_api_version, "4.0");
  await button(page, "Add a screen").click();
  await button(page, "Fill in from the buttons").click();
  await becomes((flow) => Object.keys(flow.routing_model ?? {}).length, 2);
  await properties(page)
    .getByRole("button", { name: /^Add a screen that “One” leads to/ })
    .click();
  await page.getByRole("menuitem").first().click();
  await becomes((flow) => flow.routing_model.ONE.length, 1);
});

test("the palette shows every component, and says which this version does not have yet", async (t) => {
  const { page } = await opened(t, [], { version: "5.1" });
  const all = page.locator("[data-palette]:not([data-palette-block])");
  await until(() => all.count(), 24);
  const chips = page.locator("[data-palette=ChipsSelector]");
  await until(() => chips.getAttribute("aria-disabled"), "true");
  assert.match(await chips.getAttribute("aria-description"), /6\.3/);
  const text = page.locator("[data-palette=TextBody]");
  assert.equal(await text.getAttribute("aria-disabled"), "false");
});
