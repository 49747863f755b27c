import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Shell, ShellContext } from "../app/shell";
import { ToastRegion } from "../design";
import { DocumentContext, type OpenDocument, openDocument } from "../document";
import { Texts } from "../i18n";
import { call } from "../platform";
import { FakeDocument } from "../testing/fakeDocument";
import { fakeHost } from "../testing/fakeHost";
import Editor from "./Editor";

const FLOW = {
  screens: [
    {
      id: "WELCOME",
      title: "Welcome",
      layout: {
        children: [
          { type: "TextHeading", text: "Hello" },
          { type: "TextInput", label: "First name", name: "first" },
          { type: "Footer", label: "Continue" },
        ],
      },
    },
    { id: "END", title: "Thanks", terminal: true, layout: { children: [] } },
  ],
};

const PANELS = { left: 20, right: 22, bottom: 26, bottomOpen: false };
const shell = {
  info: { platform: "linux" },
  settings: { theme: "light", language: "en", rulesOff: [], panels: PANELS },
  changeSettings: vi.fn(),
  openLifecycle: vi.fn(),
} as unknown as Shell;

let fake: FakeDocument;
let opened: OpenDocument;
const user = userEvent.setup();
const components = () =>
  screen.getAllByRole("option").map((option) => option.getAttribute("aria-label"));
const labels = () => fake.edits.map(({ label }) => label);

beforeEach(async () => {
  fake = new FakeDocument(FLOW);
  fakeHost(fake.answers());
  opened = openDocument(fake.opened(), call, () => {});
  render(
    <Texts>
      <ShellContext value={shell}>
        <DocumentContext value={opened}>
          <Editor />
          <ToastRegion />
        </DocumentContext>
      </ShellContext>
    </Texts>,
  );
  await screen.findByRole("option", { name: "Short answer: First name" });
});

describe("the canvas", () => {
  it("shows the screen's components by name, the button last", () => {
    expect(components()).toEqual([
      "Large heading: Hello",
      "Short answer: First name",
      "Button: Continue",
    ]);
  });

  it("adds by a press after the selection and selects the new one", async () => {
    await user.click(screen.getByRole("option", { name: /Large heading/ }));
    const palette = screen.getByRole("region", { name: "Add" });
    await user.click(within(palette).getByRole("button", { name: "Paragraph" }));
    const added = await screen.findByRole("option", { name: "Paragraph: Your message" });
    expect(components()[1]).toBe("Paragraph: Your message");
    expect(added.getAttribute("aria-selected")).toBe("true");
    await waitFor(() => expect(document.activeElement).toBe(added));
  });

  it("finds and adds by keys alone", async () => {
    screen.getByRole("option", { name: /Large heading/ }).focus();
    await user.keyboard("/");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    await user.keyboard("drop{Enter}");
    expect(await screen.findByRole("option", { name: "Dropdown: Choose one" })).toBeTruthy();
  });

  it("greys what fits nowhere and does not add it", async () => {
    fake.refuse = (edit) =>
      edit.kind === "insertComponent" && edit.component.includes("Footer")
        ? "A screen has one button at most."
        : null;
    await user.click(screen.getByRole("option", { name: /Large heading/ }));
    const button = screen.getByRole("button", { name: "Button" });
    await waitFor(() => expect(button.getAttribute("aria-disabled")).toBe("true"));
    expect(button.getAttribute("aria-description")).toBe("A screen has one button at most.");
    await user.click(button);
    expect(fake.edits).toHaveLength(0);
  });

  it("moves, duplicates and deletes by keys; undo takes it back", async () => {
    await user.click(screen.getByRole("option", { name: /Short answer/ }));
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(components()[0]).toBe("Short answer: First name"));
    await user.keyboard("{Control>}d{/Control}");
    await waitFor(() => expect(components()).toHaveLength(4));
    await user.keyboard("{Delete}");
    await waitFor(() => expect(components()).toHaveLength(3));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(components()).toHaveLength(4));
    expect(labels()).toEqual([
      "Move Short answer",
      "Duplicate Short answer",
      "Delete Short answer",
    ]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(components()[0]).toBe("Large heading: Hello"));
  });

  it("leaves components alone while words are typed", async () => {
    await user.click(screen.getByRole("option", { name: /Short answer/ }));
    await user.click(screen.getByRole("searchbox", { name: "Search components" }));
    await user.keyboard("ab{Backspace}{Delete}/");
    expect(fake.edits).toHaveLength(0);
    expect(opened.store.getState().selection).toHaveLength(1);
  });

  it("walks by arrows and steps out by Escape", async () => {
    await user.click(screen.getByRole("option", { name: /Large heading/ }));
    await user.keyboard("{ArrowDown}");
    const selected = () =>
      screen.getByRole("option", { selected: true }).getAttribute("aria-label");
    await waitFor(() => expect(selected()).toBe("Short answer: First name"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(opened.store.getState().selection).toEqual([]));
  });

  it("lifts, moves and drops by keys, and says so", async () => {
    await user.click(screen.getByRole("option", { name: /Large heading/ }));
    screen.getByRole("button", { name: "Move Large heading: Hello" }).focus();
    await user.keyboard(" ");
    expect(await screen.findByText(/lifted\. Place 1 of 2/)).toBeTruthy();
    await user.keyboard("{ArrowDown} ");
    await waitFor(() => expect(components()[1]).toBe("Large heading: Hello"));
    expect(await screen.findByText("Large heading: Hello dropped.")).toBeTruthy();
  });

  it("repaints one component for one letter", async () => {
    const drawn = (name: RegExp) =>
      screen.getByRole("option", { name }).parentElement?.firstElementChild;
    const other = drawn(/Large heading/)?.innerHTML;
    const input = [...fake.nodes.values()].find((node) => node.type === "TextInput");
    opened.draft(input?.id ?? -1, "label", "First nam");
    await waitFor(() => expect(drawn(/First name/)?.textContent).toContain("First nam ("));
    expect(drawn(/Large heading/)?.innerHTML).toBe(other);
  });
});

describe("the list of screens", () => {
  const rows = () => screen.getAllByRole("row").map((row) => row.getAttribute("aria-label"));

  it("adds a screen, whose title can be typed at once", async () => {
    await user.click(screen.getByRole("button", { name: "Add a screen" }));
    const field = await screen.findByRole("textbox", { name: "Title of screen New screen" });
    await user.clear(field);
    await user.type(field, "Details{Enter}");
    await waitFor(() => expect(rows()[1]).toBe("Details, SCREEN"));
    expect(screen.getByText("This screen is empty")).toBeTruthy();
  });

  it("renames by F2, moves by Alt and arrows, deletes by Delete", async () => {
    await user.click(screen.getByRole("row", { name: /Thanks/ }));
    screen.getByRole("row", { name: /Thanks/ }).focus();
    await user.keyboard("{F2}");
    await user.type(screen.getByRole("textbox", { name: /Title of screen/ }), "!{Escape}");
    expect(fake.edits).toHaveLength(0);
    screen.getByRole("row", { name: /Thanks/ }).focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(rows()[0]).toContain("Thanks"));
    screen.getByRole("row", { name: /Thanks/ }).focus();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(rows()).toHaveLength(1));
  });
});

describe("layers", () => {
  it("show the same selection as the canvas", async () => {
    await user.click(screen.getByRole("tab", { name: "Layers" }));
    const tree = await screen.findByRole("tree", { name: "Layers" });
    await user.click(within(tree).getByRole("treeitem", { name: /Short answer/ }));
    const option = screen.getByRole("option", { name: /Short answer/ });
    expect(option.getAttribute("aria-selected")).toBe("true");
  });

  it("rename a case by F2, and go to the settings where a part has no name", async () => {
    const [parent = 0] = fake.screens.map(({ id }) => id);
    const slot = { slot: "children" } as const;
    const insert = (value: object) =>
      ({
        kind: "insertComponent",
        parent,
        slot,
        index: 0,
        component: JSON.stringify(value),
      }) as const;
    const cases = { cat: [], default: [] };
    await opened.edit([insert({ type: "Switch", value: "${form.first}", cases })], "add");
    await opened.edit([insert({ type: "If", condition: "true", then: [] })], "add");
    await user.click(screen.getByRole("tab", { name: "Layers" }));
    const tree = await screen.findByRole("tree", { name: "Layers" });
    const line = (name: RegExp) => within(tree).getByRole("treeitem", { name });
    const typed = () => within(tree).queryByRole("textbox", { name: /cat/ });

    line(/cat/).focus();
    await user.keyboard("{F2}no{Escape}");
    expect(typed()).toBeNull();
    expect(fake.edits).toHaveLength(2);
    await waitFor(() => expect(document.activeElement).toBe(line(/cat/)));
    await user.keyboard("{F2}dog{Enter}");
    await waitFor(() =>
      expect(fake.edits.at(-1)?.edits).toMatchObject([
        { kind: "renameKey", path: "/cases/cat", key: "dog" },
      ]),
    );
    await waitFor(() => expect(document.activeElement).toBe(line(/dog/)));

    line(/^Then/).focus();
    await user.keyboard("{F2}");
    expect(within(tree).queryByRole("textbox")).toBeNull();
    const component = opened.store.getState().selection.at(-1);
    expect(fake.nodes.get(component ?? 0)?.type).toBe("If");
  });
});

describe("a fault", () => {
  it("says that the phone shows the last good state", async () => {
    opened.take({
      ...fake.changed("JSON"),
      fault: { message: "a comma is missing", line: 3, column: 7 },
    });
    const notice = await screen.findByText("Line 3, column 7: a comma is missing");
    expect(notice).toBeTruthy();
    expect(components()).toHaveLength(3);
  });
});

it("has names, roles and relations that hold", async () => {
  await user.click(screen.getByRole("option", { name: /Short answer/ }));
  const result = await axe.run(document.body, {
    // Colours need a real browser; the page around the editor is not here.
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
