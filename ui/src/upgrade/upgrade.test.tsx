import { screen as dom, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { DocumentContext, type OpenDocument, openDocument } from "../document";
import { CatalogueContext, catalogueOf } from "../editor/catalogue";
import { call, type Note, type UpgradeView } from "../platform";
import { CATALOGUE, FakeDocument } from "../testing/fakeDocument";
import { type FakeHost, fakeHost } from "../testing/fakeHost";
import { axeFaults, renderPart } from "../testing/render";
import { UpgradeProvider, useOpenUpgrade } from ".";

const FLOW = {
  screens: [
    { id: "ONE", title: "One", layout: { children: [{ type: "TextHeading", text: "Hi" }] } },
    { id: "TWO", title: "Two", layout: { children: [{ type: "Footer", label: "Go" }] } },
  ],
};

let fake: FakeDocument;
let host: FakeHost;
let document: OpenDocument;

const note = (words: string, more: Partial<Note> = {}): Note => ({
  topic: "checks",
  words,
  pointer: "",
  screen: null,
  screenId: null,
  component: null,
  componentType: null,
  ...more,
});

function Opener() {
  const open = useOpenUpgrade();
  return (
    <button type="button" onClick={() => open?.()}>
      open
    </button>
  );
}

async function show() {
  document = openDocument(fake.opened(), call, () => undefined);
  const catalogue = catalogueOf({
    version: "7.3",
    components: CATALOGUE,
    screen: [],
    flow: [],
    actions: [],
  });
  const { user } = renderPart(
    <DocumentContext value={document}>
      <CatalogueContext value={catalogue}>
        <UpgradeProvider>
          <Opener />
        </UpgradeProvider>
      </CatalogueContext>
    </DocumentContext>,
  );
  await user.click(dom.getByRole("button", { name: "open" }));
  return { user, dialog: await dom.findByRole("dialog") };
}

beforeEach(() => {
  fake = new FakeDocument(FLOW);
  host = fakeHost(fake.answers());
});

const footer = () => [...fake.nodes.values()].find((node) => node.type === "Footer")?.id ?? -1;

function plan(look: Note[]): UpgradeView {
  return { from: "4.0", to: "7.3", changed: [note("A day is written anew.")], look, errors: 1 };
}

describe("the upgrade dialog", () => {
  it("shows what changes and what to look at, then does it and leads there", async () => {
    const place = {
      screen: fake.screens[1]?.id ?? -1,
      screenId: "TWO",
      component: footer(),
      componentType: "Footer",
    };
    const view = plan([note("Check the button.", place)]);
    host.answer({
      upgrade_plan: () => view,
      upgrade: () => ({ changed: fake.changed("Upgrade to version 7.3"), done: view }),
    });
    const { user, dialog } = await show();
    const changes = await within(dialog).findByRole("region", { name: "What changes" });
    within(changes).getByText("A day is written anew.");
    within(changes).getByText("The whole flow");
    const look = within(dialog).getByRole("region", { name: "For you to look at" });
    within(look).getByText("Two › Button");
    within(dialog).getByText("1 error is left afterwards; each is named above.");
    expect(await axeFaults()).toEqual([]);
    expect(host.requests("upgrade")).toEqual([]);

    await user.click(within(dialog).getByRole("button", { name: "Upgrade" }));
    await dom.findByRole("heading", { name: "The flow is version 7.3 now." });
    expect(host.requests("upgrade")).toMatchObject([
      { session: 1, to: null, label: "Upgrade to version 7.3" },
    ]);
    await user.click(dom.getByRole("button", { name: "Show" }));
    await waitFor(() => expect(document.store.getState().selection).toEqual([footer()]));
    expect(dom.queryByRole("dialog")).toBeNull();
  });

  it("closes with a word when nothing is left to look at", async () => {
    const view = { ...plan([]), errors: 0 };
    host.answer({
      upgrade_plan: () => view,
      upgrade: () => ({ changed: fake.changed("Upgrade to version 7.3"), done: view }),
    });
    const { user } = await show();
    await dom.findByText("WhatsApp’s checks find no error afterwards.");
    await user.click(dom.getByRole("button", { name: "Upgrade" }));
    await dom.findByText("The flow is version 7.3 now.");
    await waitFor(() => expect(dom.queryByRole("dialog")).toBeNull());
  });

  it("says why there is nothing to upgrade", async () => {
    host.answer({
      upgrade_plan: () => {
        throw { code: "refused", message: "This flow is version 7.3 already." };
      },
    });
    const { user, dialog } = await show();
    await within(dialog).findByText("This flow is version 7.3 already.");
    expect(within(dialog).queryByRole("button", { name: "Upgrade" })).toBeNull();
    const [, close] = within(dialog).getAllByRole("button", { name: "Close" });
    await user.click(close as HTMLElement);
    await waitFor(() => expect(dom.queryByRole("dialog")).toBeNull());
  });
});
