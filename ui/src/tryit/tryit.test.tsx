import { screen as dom, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { DocumentContext, type OpenDocument, openDocument } from "../document";
import { createUi, UiContext } from "../editor/ui";
import { call, type Frame } from "../platform";
import { FakeDocument } from "../testing/fakeDocument";
import { type FakeHost, fakeHost } from "../testing/fakeHost";
import { axeFaults, renderPart } from "../testing/render";
import TryIt from "./TryIt";

const FLOW = {
  screens: [
    { id: "ONE", title: "One", layout: { children: [{ type: "TextHeading", text: "Hi" }] } },
    { id: "TWO", title: "Two", layout: { children: [] } },
  ],
};
const frame = (more: Partial<Frame> = {}): Frame => ({
  screen: { node: 10, id: "ONE", title: "One", canGoBack: false, terminal: true },
  components: [
    {
      node: 11,
      type: "Footer",
      props: { label: "Send answers" },
      name: null,
      value: null,
      error: null,
      range: null,
      samples: [],
      enabled: true,
      required: false,
      children: [],
    },
  ],
  finished: null,
  notices: [],
  hasEndpoint: false,
  exchange: null,
  snackbar: null,
  effects: [],
  ...more,
});
const finished = frame({
  finished: {
    payload: { city: "Paris", news: true, days: ["Mon", "Tue"] },
    webhook: { type: "interactive" },
    summary: [],
  },
  notices: ["Your server would be asked here."],
});

let host: FakeHost;
let fake: FakeDocument;
let document: OpenDocument;

beforeEach(() => {
  fake = new FakeDocument(FLOW);
  host = fakeHost({ ...fake.answers(), play: () => frame(), play_event: () => finished });
  document = openDocument(fake.opened(), call, () => undefined);
});

function show() {
  return renderPart(
    <DocumentContext value={document}>
      <UiContext value={createUi()}>
        <TryIt />
      </UiContext>
    </DocumentContext>,
  );
}

describe("trying it", () => {
  it("plays, and shows what the systems receive", async () => {
    const { user } = show();
    expect(dom.getByText("This is a preview, nothing is sent")).toBeTruthy();
    await user.click(await dom.findByRole("button", { name: "Send answers" }));
    const table = await dom.findByRole("table", { name: "What your systems receive" });
    const row = (name: string) => within(table).getByRole("row", { name });
    expect(row("city Paris")).toBeTruthy();
    expect(row("news Yes")).toBeTruthy();
    expect(row("days Mon, Tue")).toBeTruthy();
    expect(dom.getByText(/"type": "interactive"/)).toBeTruthy();
    expect(dom.getByText("Your server would be asked here.")).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it("offers to begin anew when the flow was changed meanwhile", async () => {
    const { user } = show();
    await dom.findByRole("button", { name: "Send answers" });
    document.take(fake.changed("Elsewhere"));
    await user.click(
      within(await dom.findByRole("note")).getByRole("button", { name: "Start again" }),
    );
    await waitFor(() => expect(dom.queryByRole("note")).toBeNull());
    expect(host.requests("play")).toHaveLength(2);
  });

  it("starts at any screen", async () => {
    const { user } = show();
    await dom.findByRole("button", { name: "Send answers" });
    await user.click(dom.getByRole("button", { name: /Start at/ }));
    await user.click(dom.getByRole("option", { name: "Two" }));
    await waitFor(() => expect(host.requests("play").at(-1)?.screen).toBe(fake.screens[1]?.id));
  });

  it("says why it cannot be played", async () => {
    host.answer({
      play: () => {
        throw new Error("There is no screen.");
      },
    });
    show();
    expect(await dom.findByText("There is no screen.")).toBeTruthy();
  });
});
