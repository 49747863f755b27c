import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { queries } from "../../app/queries";
import { type Shell, ShellContext } from "../../app/shell";
import { clearToasts, ToastRegion } from "../../design";
import { DocumentContext, openDocument } from "../../document";
import { Texts } from "../../i18n";
import { type BlockView, call, type WireError } from "../../platform";
import { FakeDocument } from "../../testing/fakeDocument";
import { type FakeHost, fakeHost } from "../../testing/fakeHost";
import { axeFaults } from "../../testing/render";
import Editor from "../Editor";

const FLOW = {
  screens: [
    {
      id: "WELCOME",
      title: "Welcome",
      layout: {
        children: [
          { type: "TextHeading", text: "Hello" },
          { type: "Footer", label: "Continue" },
        ],
      },
    },
  ],
};

const shell = {
  info: { platform: "linux" },
  settings: {
    theme: "light",
    language: "en",
    rulesOff: [],
    panels: { left: 20, right: 22, bottom: 26, bottomOpen: false },
  },
  changeSettings: vi.fn(),
  openLifecycle: vi.fn(),
} as unknown as Shell;

const OWN: BlockView = {
  id: "a1",
  name: "Greeting",
  own: true,
  screens: 0,
  types: ["TextHeading"],
};
const SCREEN: BlockView = { id: "b2", name: "Ending", own: true, screens: 1, types: [] };
const READY: BlockView = {
  id: "address",
  name: "Address",
  own: false,
  screens: 0,
  types: ["TextInput", "TextArea"],
};

let kept: BlockView[];
let host: FakeHost;
const user = userEvent.setup();
const palette = () => within(screen.getByRole("region", { name: "Add" }));
const edits = () => host.requests("edit").map((request) => request.edits);

async function start(...blocks: BlockView[]) {
  kept = blocks;
  const fake = new FakeDocument(FLOW);
  const refused: WireError = {
    code: "refused",
    message: "Not in this test.",
    detail: null,
    help: null,
    retryable: false,
  };
  host = fakeHost({
    ...fake.answers(),
    blocks: () => kept,
    edit: () => Promise.reject(refused),
  });
  const opened = openDocument(fake.opened(), call, () => {});
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
  await screen.findByRole("option", { name: "Large heading: Hello" });
  await palette().findByRole("button", { name: "Address" });
}

beforeEach(() => {
  queries.clear();
  clearToasts();
});

describe("blocks", () => {
  it("stand in the palette, one's own first, and say what they hold", async () => {
    await start(OWN, SCREEN, READY);
    const headings = palette()
      .getAllByRole("heading", { level: 3 })
      .map((one) => one.textContent);
    expect(headings.slice(-2)).toEqual(["My blocks", "Ready-made blocks"]);
    const about = (name: string) =>
      palette().getByRole("button", { name }).getAttribute("aria-description");
    expect(about("Greeting")).toBe("Large heading");
    expect(about("Ending")).toBe("1 screen");
    expect(await axeFaults(screen.getByRole("region", { name: "Add" }))).toEqual([]);
  });

  it("teach how one is made while there is none", async () => {
    await start(READY);
    expect(palette().getByText(/choose “Save as block…”/)).toBeTruthy();
    await user.type(palette().getByRole("searchbox"), "addr");
    expect(palette().queryByText(/choose “Save as block…”/)).toBeNull();
    expect(palette().getByRole("button", { name: "Address" })).toBeTruthy();
  });

  it("go in by what stands for them: components beside the selection, screens after the shown one", async () => {
    await start(OWN, SCREEN, READY);
    await user.click(palette().getByRole("button", { name: "Greeting" }));
    await waitFor(() =>
      expect(edits()).toMatchObject([[{ kind: "insertComponent", component: '{"$block":"a1"}' }]]),
    );
    await user.click(palette().getByRole("button", { name: "Ending" }));
    await waitFor(() =>
      expect(edits()[1]).toMatchObject([{ kind: "paste", text: '{"$block":"b2"}' }]),
    );
  });

  it("are saved from the menu of what is selected; a refused name is told in the dialog", async () => {
    await start(READY);
    const heading = screen.getByRole("option", { name: "Large heading: Hello" });
    await user.pointer({ keys: "[MouseRight]", target: heading });
    await user.click(await screen.findByRole("menuitem", { name: "Save as block…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Save as block" }));
    expect(dialog.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "Hello");
    host.answer({ save_block: () => Promise.reject({ code: "refused", message: "Taken." }) });
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await dialog.findByText("Taken.")).toBeTruthy();
    host.answer({
      save_block: () => {
        kept = [OWN, READY];
        return OWN;
      },
    });
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Hi there");
    await user.keyboard("{Enter}");
    expect(await palette().findByRole("button", { name: "Greeting" })).toBeTruthy();
    const [first] = screen.getAllByRole("option");
    expect(host.requests("save_block")[1]).toMatchObject({
      name: "Hi there",
      nodes: [Number(first?.dataset.canvasItem)],
    });
  });

  it("are renamed and deleted by key; the toast brings them back", async () => {
    await start(OWN, READY);
    host.answer({
      delete_block: () => {
        kept = [READY];
        return {};
      },
      restore_block: () => {
        kept = [OWN, READY];
        return {};
      },
      rename_block: () => ({}),
    });
    palette().getByRole("button", { name: "Greeting" }).focus();
    await user.keyboard("{F2}");
    const dialog = within(await screen.findByRole("dialog", { name: "Rename the block" }));
    await user.clear(dialog.getByRole("textbox", { name: "Name" }));
    await user.keyboard("Welcome{Enter}");
    await waitFor(() =>
      expect(host.requests("rename_block")).toEqual([{ block: "a1", name: "Welcome" }]),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    palette().getByRole("button", { name: "Greeting" }).focus();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(palette().queryByRole("button", { name: "Greeting" })).toBeNull());
    expect(host.requests("edit")).toEqual([]);
    const toasts = within(screen.getByRole("region", { name: "Notifications" }));
    await user.click(toasts.getByRole("button", { name: "Undo" }));
    expect(await palette().findByRole("button", { name: "Greeting" })).toBeTruthy();
    // What came along stays.
    palette().getByRole("button", { name: "Address" }).focus();
    await user.keyboard("{Delete}");
    expect(host.requests("delete_block")).toHaveLength(1);
  });
});
