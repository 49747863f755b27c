import { screen as dom, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { DocumentContext, type OpenDocument, openDocument } from "../document";
import { CatalogueContext, catalogueOf } from "../editor/catalogue";
import type { ActionView, ComponentView, KindView, Problem, PropertyView } from "../platform";
import { call } from "../platform";
import { FakeDocument } from "../testing/fakeDocument";
import { fakeHost } from "../testing/fakeHost";
import { axeFaults, renderPart } from "../testing/render";
import Inspector from "./Inspector";
import { plainProperty } from "./model/property";

const property = (
  name: string,
  label: string,
  kind: KindView,
  more: Partial<PropertyView> = {},
): PropertyView => plainProperty(name, label, kind, { required: false, dynamic: false, ...more });

const item = [
  property("id", "ID", { kind: "text" }, { required: true }),
  property("title", "Option", { kind: "text" }, { required: true, shownChars: 30 }),
  property("description", "Description", { kind: "text" }),
];
const properties: PropertyView[] = [
  property("label", "Label", { kind: "text" }, { required: true, shownChars: 10, dynamic: true }),
  property("name", "Field name", { kind: "fieldName" }, { required: true }),
  property("data-source", "Options", { kind: "options", item }, { required: true, maxItems: 4 }),
  property("required", "Required", { kind: "bool" }, { default: false }),
  property("helper-text", "Hint", { kind: "text" }, { help: "Small text below the field." }),
  property("max", "Most", { kind: "integer" }, { group: "more", max: 5 }),
];
const views: ComponentView[] = [
  ["Choice", "Single choice", properties],
  ["Form", "Form", [property("init-values", "First values", { kind: "fieldValues" })]],
  [
    "Field",
    "Field",
    [
      property("label", "Label", { kind: "text" }),
      property("name", "Field name", { kind: "fieldName" }),
      property("init-value", "First value", { kind: "text" }),
    ],
  ],
  [
    "Days",
    "Days",
    [property("init-value", "First value", { kind: "rangePair", of: { kind: "text" } })],
  ],
  [
    "Links",
    "Links",
    [
      property("items", "Entries", {
        kind: "items",
        item: [property("title", "Title", { kind: "text" })],
      }),
    ],
  ],
  [
    "Footer",
    "Button",
    [
      property("label", "Label", { kind: "text" }, { required: true }),
      property(
        "on-click-action",
        "When tapped",
        { kind: "action", actions: ["navigate", "complete"] },
        { required: true, group: "action" },
      ),
    ],
  ],
].map(([type, everyday, list]) => ({
  type: type as string,
  everyday: everyday as string,
  also: [],
  group: "selection",
  icon: "circle-dot",
  help: "A list.",
  snippet: "{}",
  maxPerScreen: null,
  properties: list as PropertyView[],
  becomes: [],
  slots: [],
}));

const problem = (component: number, inside: string, more: Partial<Problem> = {}): Problem => ({
  key: inside,
  rule: "label-too-long",
  code: null,
  severity: "warning",
  evidence: "documented",
  message: "Too long. Phones cut it.",
  screen: fake.screens[0]?.id ?? null,
  component,
  node: null,
  pointer: inside,
  from: null,
  to: null,
  fixes: [],
  sure: false,
  upgrade: false,
  ...more,
});

const ACTIONS: ActionView[] = [
  { name: "navigate", everyday: "Go to a screen", help: "", properties: [] },
  { name: "complete", everyday: "Finish the flow", help: "", properties: [] },
];

const FLOW = {
  screens: [
    {
      id: "ONE",
      title: "One",
      data: { city: { type: "string", __example__: "Paris" } },
      layout: {
        children: [
          {
            type: "Choice",
            label: "Pick",
            name: "pick",
            "helper-text": "Please",
            strange: { a: 1 },
            "data-source": [
              { id: "a", title: "A" },
              { id: "b", title: "B" },
            ],
          },
          {
            type: "Footer",
            label: "Go",
            "on-click-action": {
              name: "navigate",
              next: { type: "screen", name: "TWO" },
              payload: {},
            },
          },
        ],
      },
    },
    {
      id: "TWO",
      title: "Two",
      data: { pick: { type: "string", __example__: "a" } },
      layout: { children: [] },
    },
  ],
};

let fake: FakeDocument;
let document: OpenDocument;
const idOf = (type: string) => [...fake.nodes.values()].find((n) => n.type === type)?.id ?? -1;
const edits = () => fake.edits.flatMap((one) => one.edits);

/** Another flow: one screen with this component. */
function openWith(component: object) {
  fake = new FakeDocument({ screens: [{ id: "ONE", layout: { children: [component] } }] });
  fakeHost(fake.answers(views));
  document = openDocument(fake.opened(), call, () => undefined);
}

function show(type: string | null) {
  if (type) document.select([idOf(type)]);
  const catalogue = catalogueOf({
    version: "7.3",
    components: views,
    screen: [
      property("id", "Screen ID", { kind: "screenId" }, { required: true }),
      property("title", "Title", { kind: "text" }, { required: true }),
      property("terminal", "Last screen", { kind: "bool" }, { default: false }),
      property("data", "Data this screen receives", { kind: "dataModel" }),
    ],
    flow: [
      property("version", "Version", { kind: "text" }, { required: true }),
      property("routing_model", "Routes", { kind: "routes" }),
    ],
    actions: ACTIONS,
  });
  return renderPart(
    <DocumentContext value={document}>
      <CatalogueContext value={catalogue}>
        <Inspector />
      </CatalogueContext>
    </DocumentContext>,
  );
}

beforeEach(() => {
  fake = new FakeDocument(FLOW);
  fakeHost(fake.answers(views));
  document = openDocument(fake.opened(), call, () => undefined);
});

describe("texts", () => {
  it("show a letter at once, reach the document at a pause, and undo as one step", async () => {
    const { user } = show("Choice");
    const label = dom.getByRole("textbox", { name: "Label" });
    await user.clear(label);
    await user.type(label, "Which");
    expect(label).toHaveProperty("value", "Which");
    expect(document.store.getState().drafts.get(idOf("Choice"))?.label).toBe("Which");
    await waitFor(() => expect(edits().at(-1)).toMatchObject({ path: "/label", value: '"Which"' }));
    expect(new Set(fake.edits.map((one) => one.coalesce)).size).toBe(1);
    expect(fake.edits.at(-1)?.label).toBe("Change “Label” of Single choice");
    await waitFor(() => expect(document.store.getState().drafts.size).toBe(0));
  });

  it("reach the document when left, and count against what phones show", async () => {
    const { user } = show("Choice");
    const label = dom.getByRole("textbox", { name: "Label" });
    await user.clear(label);
    await user.type(label, "Far too long for phones");
    await user.tab();
    expect(edits().at(-1)).toMatchObject({ value: '"Far too long for phones"' });
    expect(dom.getByText("23 / 10")).toBeTruthy();
  });

  it("leave the file when an optional one is emptied", async () => {
    const { user } = show("Choice");
    await user.clear(dom.getByRole("textbox", { name: "Hint" }));
    await user.tab();
    await waitFor(() =>
      expect(edits().at(-1)).toMatchObject({ kind: "unset", path: "/helper-text" }),
    );
  });

  it("follow a change from elsewhere", async () => {
    show("Choice");
    const value = JSON.stringify("Elsewhere");
    await document.edit([{ kind: "set", node: idOf("Choice"), path: "/label", value }], "x");
    await waitFor(() =>
      expect(dom.getByRole("textbox", { name: "Label" })).toHaveProperty("value", "Elsewhere"),
    );
  });

  it("undo in a field is the document's undo", async () => {
    const { user } = show("Choice");
    const label = dom.getByRole("textbox", { name: "Label" });
    await user.type(label, "!");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(label).toHaveProperty("value", "Pick"));
  });
});

describe("settings", () => {
  it("rename a field with its references, when the name is whole", async () => {
    const { user } = show("Choice");
    const name = dom.getByRole("textbox", { name: "Field name" });
    await user.clear(name);
    await user.type(name, "choice{Enter}");
    await waitFor(() =>
      expect(edits()).toEqual([{ kind: "renameField", node: idOf("Choice"), name: "choice" }]),
    );
  });

  it("a switch writes only what differs from what holds anyway", async () => {
    const { user } = show("Choice");
    const required = dom.getByRole("switch", { name: "Required" });
    await user.click(required);
    await waitFor(() => expect(edits().at(-1)).toMatchObject({ kind: "set", value: "true" }));
    await waitFor(() => expect(required).toHaveProperty("checked", true));
    await user.click(required);
    await waitFor(() => expect(edits().at(-1)).toMatchObject({ kind: "unset", path: "/required" }));
  });

  it("a number that is none is said and not handed over", async () => {
    const { user } = show("Choice");
    await user.click(dom.getByRole("button", { name: /^More:/ }));
    await user.type(dom.getByRole("textbox", { name: "Most" }), "ten");
    await user.tab();
    expect(dom.getByText("This is not a number.")).toBeTruthy();
    expect(edits()).toEqual([]);
  });

  it("are found by everyday name and by the file's name, behind More too", async () => {
    const { user } = show("Choice");
    await user.type(dom.getByRole("searchbox", { name: "Find a setting" }), "helper-text");
    expect(dom.getByRole("textbox", { name: "Hint" })).toBeTruthy();
    expect(dom.queryByRole("textbox", { name: "Label" })).toBeNull();
  });

  it("show what the catalogue does not know, and can remove it", async () => {
    const { user } = show("Choice");
    expect(dom.getByText('{"a":1}')).toBeTruthy();
    await user.click(dom.getByRole("button", { name: "Remove strange" }));
    await waitFor(() => expect(edits()).toMatchObject([{ kind: "unset", path: "/strange" }]));
  });

  it("show problems on top and, in a sentence, under what they point at", () => {
    fake.problems = [problem(idOf("Choice"), "/label", { fixes: ["Shorten"] })];
    document.takeView(fake.opened().document);
    show("Choice");
    const list = dom.getByRole("list", { name: "Problems here" });
    expect(within(list).getByText("Too long. Phones cut it.")).toBeTruthy();
    expect(within(list).getByRole("button", { name: "Shorten" })).toBeTruthy();
    expect(dom.getByText("Too long.")).toBeTruthy();
  });

  it("show a problem once below, at the innermost setting that is drawn", async () => {
    openWith({ type: "Links", items: [{ title: "A" }, { title: "B" }] });
    fake.problems = [problem(idOf("Links"), "/items/1/title")];
    document.takeView(fake.opened().document);
    const { user } = show("Links");
    const below = () => dom.getByText("Too long.").closest("[data-property]");
    expect(below()?.getAttribute("data-property")).toBe("/items");
    await user.click(dom.getByRole("button", { name: "B" }));
    expect(below()?.getAttribute("data-property")).toBe("/items/1/title");
    await user.click(dom.getByRole("button", { name: "B" }));
    expect(below()?.getAttribute("data-property")).toBe("/items");
  });
});

describe("an object that need not be there", () => {
  it("goes with its last key: first values of a form", async () => {
    const fields = ["a", "b"].map((name) => ({ type: "Field", name, label: name.toUpperCase() }));
    openWith({ type: "Form", "init-values": { a: "1", b: "2" }, children: fields });
    const { user } = show("Form");
    const clear = async (name: string) => {
      await user.clear(dom.getByRole("textbox", { name }));
      await user.tab();
    };
    await clear("A");
    await waitFor(() => expect(edits()).toMatchObject([{ kind: "unset", path: "/init-values/a" }]));
    await waitFor(() =>
      expect(fake.nodes.get(idOf("Form"))?.props["init-values"]).toEqual({ b: "2" }),
    );
    await clear("B");
    await waitFor(() => expect(edits().at(-1)).toMatchObject({ path: "/init-values" }));
    await waitFor(() => expect(fake.nodes.get(idOf("Form"))?.props).toEqual({}));
  });

  it("goes with its last key: the ends of a range", async () => {
    const value = { "start-date": "2027-01-01" };
    openWith({ type: "Days", mode: "range", "init-value": value });
    const { user } = show("Days");
    await user.clear(dom.getByRole("textbox", { name: "First day" }));
    await user.tab();
    await waitFor(() => expect(edits()).toMatchObject([{ kind: "unset", path: "/init-value" }]));
  });
});

describe("options", () => {
  it("paste many, one per line, below those that are there", async () => {
    const { user } = show("Choice");
    await user.click(dom.getByRole("button", { name: "Paste many…" }));
    await user.type(dom.getByRole("textbox", { name: "Options, one per line" }), "- C{Enter}B");
    const preview = dom.getByRole("region", { name: "Will be added" });
    expect(within(preview).getByText("b_2")).toBeTruthy();
    await user.click(dom.getByRole("button", { name: "Add 2 options" }));
    await waitFor(() =>
      expect(dom.getByRole("textbox", { name: "Title of option 4" })).toHaveProperty("value", "B"),
    );
    expect(fake.edits).toHaveLength(1);
  });

  it("move by keys and are removed from their menu", async () => {
    const { user } = show("Choice");
    dom.getByRole("textbox", { name: "Title of option 2" }).focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    const title = () => dom.getByRole("textbox", { name: "Title of option 1" });
    await waitFor(() => expect(title()).toHaveProperty("value", "B"));
    await user.click(dom.getByRole("button", { name: "Change Option 1" }));
    await user.click(dom.getByRole("menuitem", { name: "Remove" }));
    await waitFor(() => expect(title()).toHaveProperty("value", "A"));
  });
});

describe("actions", () => {
  it("navigate says what the target asks for and can send it", async () => {
    const { user } = show("Footer");
    const table = await dom.findByRole("list", { name: "Handed over" });
    expect(within(table).getByText("Not sent")).toBeTruthy();
    await user.click(within(table).getByRole("button", { name: "Send it" }));
    await waitFor(() =>
      expect(edits()).toMatchObject([
        { kind: "set", path: "/on-click-action/payload/pick", value: '"${form.pick}"' },
      ]),
    );
  });

  it("complete gathers every field", async () => {
    const { user } = show("Footer");
    await user.click(dom.getByRole("button", { name: /When tapped/ }));
    await user.click(dom.getByRole("option", { name: "Finish the flow" }));
    await user.click(await dom.findByRole("button", { name: "Add all 2 fields" }));
    await waitFor(() => {
      const action = fake.nodes.get(idOf("Footer"))?.props["on-click-action"];
      expect(action).toMatchObject({
        name: "complete",
        payload: { city: "${data.city}", pick: "${form.pick}" },
      });
    });
  });
});

describe("the screen", () => {
  it("has its settings when no component is selected", async () => {
    const { user } = show(null);
    const id = dom.getByRole("textbox", { name: "Screen ID" });
    await user.clear(id);
    await user.type(id, "FIRST{Enter}");
    await waitFor(() => expect(edits()).toMatchObject([{ kind: "renameScreen", id: "FIRST" }]));
    await user.click(dom.getByRole("button", { name: "Add a data field" }));
    await waitFor(() =>
      expect(edits().at(-1)).toMatchObject({
        path: "/data/field",
        value: '{"type":"string","__example__":"Example"}',
      }),
    );
  });
});

describe("the pane", () => {
  it.each(["Choice", "Footer", null] as const)("has no faults axe can find: %s", async (type) => {
    const { user } = show(type);
    const more = dom.queryByRole("button", { name: "More settings of option 1" });
    if (more) await user.click(more);
    expect(await axeFaults()).toEqual([]);
  });
});
