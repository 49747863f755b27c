import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Changed, WireError } from "../platform";
import { call } from "../platform";
import { FakeDocument } from "../testing/fakeDocument";
import { type FakeHost, fakeHost } from "../testing/fakeHost";
import { type OpenDocument, openDocument } from "./open";

const FLOW = {
  screens: [
    {
      id: "ONE",
      title: "One",
      layout: {
        children: [
          { type: "TextHeading", text: "Hello" },
          { type: "Form", name: "form", children: [{ type: "TextInput", label: "Name" }] },
        ],
      },
    },
    { id: "TWO", title: "Two", layout: { children: [{ type: "TextBody", text: "Bye" }] } },
  ],
};

let fake: FakeDocument;
let host: FakeHost;
let told: WireError[];
let document: OpenDocument;
const state = () => document.store.getState();
const byType = (type: string) =>
  [...fake.nodes.values()].find((node) => node.type === type)?.id ?? -1;
const patch = (more: Partial<Changed>): Changed => ({
  ...fake.changed("a change"),
  screens: null,
  screenViews: [],
  nodes: [],
  problems: null,
  ...more,
});
const set = (node: number, value: string) =>
  ({ kind: "set", node, path: "/text", value: JSON.stringify(value) }) as const;

beforeEach(() => {
  fake = new FakeDocument(FLOW);
  host = fakeHost(fake.answers());
  told = [];
  document = openDocument(fake.opened(), call, (error) => told.push(error));
});

describe("the replica", () => {
  it("replaces only the entries a patch names", () => {
    const heading = byType("TextHeading");
    const input = byType("TextInput");
    const before = state().nodes.get(input);
    const structure = state().structure;
    const view = fake.view(heading);
    if (view) document.take(patch({ nodes: [{ ...view, props: { text: "Hi" } }] }));
    expect(state().nodes.get(heading)?.props.text).toBe("Hi");
    expect(state().nodes.get(input)).toBe(before);
    expect(state().structure).toBe(structure);
  });

  it("counts a change of places", () => {
    const structure = state().structure;
    const screen = fake.screens[0];
    if (!screen) throw new Error("no screen");
    const children = [...screen.children].reverse();
    document.take(
      patch({ screenViews: [{ node: screen.id, props: screen.props, children, nodes: [] }] }),
    );
    expect(state().structure).toBe(structure + 1);
    expect(state().loaded.get(screen.id)?.children).toEqual(children);
  });

  it("ignores what is older and reads anew when something was missed", async () => {
    const late = patch({});
    document.take({ ...late, revision: 0, label: "older" });
    expect(state().revision).toBe(1);
    fake.revision = 7;
    document.take({ ...late, revision: 8 });
    await vi.waitFor(() => expect(state().revision).toBe(7));
    expect(host.requests("document")).toHaveLength(1);
  });

  it("keeps nothing of screens that are not loaded", () => {
    const body = byType("TextBody");
    const view = fake.view(body);
    if (view) document.take(patch({ nodes: [view] }));
    expect(state().nodes.has(body)).toBe(false);
  });

  it("loads a screen when it is first shown", async () => {
    const two = fake.screens[1]?.id ?? -1;
    await document.showScreen(two);
    await document.showScreen(fake.screens[0]?.id ?? -1);
    await document.showScreen(two);
    expect(host.requests("screen")).toHaveLength(1);
    expect(state().nodes.has(byType("TextBody"))).toBe(true);
  });

  it("moves to another screen when the shown one goes", () => {
    const one = fake.screens[0]?.id ?? -1;
    const screens = state().screens.filter((screen) => screen.node !== one);
    document.take(patch({ screens, removed: [one] }));
    expect(state().screen).toBe(fake.screens[1]?.id);
    expect(state().selection).toEqual([]);
  });

  it("drops removed components from the selection", () => {
    const heading = byType("TextHeading");
    document.select([heading]);
    document.take(patch({ removed: [heading] }));
    expect(state().selection).toEqual([]);
  });

  it("goes to the screen an undo happened on, though it was not loaded", async () => {
    const body = byType("TextBody");
    const two = fake.screens[1]?.id ?? -1;
    host.answer({
      source_range: () => ({ from: 40, to: 60 }),
      source_node: () => ({ screen: two, component: body }),
    });
    document.take(patch({ selection: [body] }));
    await vi.waitFor(() => expect(state().selection).toEqual([body]));
    expect(state().screen).toBe(two);
  });
});

describe("edits", () => {
  it("do not undo a choice made while they were under way", async () => {
    const [heading, input] = [byType("TextHeading"), byType("TextInput")];
    const { edit } = fake.answers();
    let answer = () => {};
    host.answer({
      edit: async (request) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return { ...(await edit?.(request)), selection: request.selection } as Changed;
      },
    });
    document.select([heading]);
    const done = document.edit([set(heading, "x")], "X");
    await vi.waitFor(() => expect(host.requests("edit")).toHaveLength(1));
    document.select([input]);
    answer();
    await done;
    expect(state().selection).toEqual([input]);
    expect(host.requests("edit")[0]?.selection).toEqual([heading]);
  });

  it("say which screen is meant while none of its components is selected", async () => {
    await document.edit([set(byType("TextHeading"), "x")], "X");
    expect(host.requests("edit")[0]?.selection).toEqual([fake.screens[0]?.id]);
  });

  it("go out in order, each based on the revision the last one left", async () => {
    const heading = byType("TextHeading");
    await Promise.all([
      document.edit([set(heading, "a")], "A"),
      document.edit([set(heading, "b")], "B"),
      document.undo(),
    ]);
    expect(host.requests("edit").map((request) => request.baseRevision)).toEqual([1, 2]);
    expect(state().nodes.get(heading)?.props.text).toBe("a");
    expect(state().history.redo).toBe("B");
  });

  it("send only the newest of typing that still waits", async () => {
    const heading = byType("TextHeading");
    await Promise.all(
      ["H", "He", "Hel", "Hell"].map((text) => document.edit([set(heading, text)], "Type", "k")),
    );
    expect(fake.edits.map(({ edits }) => (edits[0] as { value: string }).value)).toEqual([
      '"H"',
      '"Hell"',
    ]);
  });

  it("leave the selection to a click that came while they were under way", async () => {
    const [heading, input] = [byType("TextHeading"), byType("TextInput")];
    document.select([heading]);
    const edited = document.edit([set(heading, "typed")], "Type");
    document.select([input]);
    await edited;
    expect(state().selection).toEqual([input]);
  });

  it("tell why they were refused and change nothing", async () => {
    fake.refuse = () => "A Form cannot stand inside a Form.";
    expect(await document.edit([set(byType("TextHeading"), "x")], "X")).toBeNull();
    expect(told.map((error) => error.message)).toEqual(["A Form cannot stand inside a Form."]);
    expect(state().revision).toBe(1);
  });

  it("read anew when stale and repeat what counts no positions", async () => {
    const { edit } = fake.answers();
    let stale = true;
    host.answer({
      edit: (request) => {
        if (!stale) return edit?.(request) as Changed;
        stale = false;
        throw { code: "stale", message: "old", detail: null, help: null, retryable: false };
      },
    });
    const heading = byType("TextHeading");
    await document.edit([set(heading, "kept")], "X");
    expect(state().nodes.get(heading)?.props.text).toBe("kept");
    stale = true;
    const screen = fake.screens[0]?.id ?? -1;
    await document.edit(
      [
        {
          kind: "moveComponent",
          node: heading,
          parent: screen,
          slot: { slot: "children" },
          index: 1,
        },
      ],
      "Move",
    );
    expect(told).toHaveLength(1);
    expect(fake.screens[0]?.children[0]).toBe(heading);
  });
});

describe("drafts", () => {
  it("end once the document holds the same value, not before", async () => {
    const heading = byType("TextHeading");
    document.draft(heading, "text", "Hello you");
    await document.edit([set(heading, "Hello")], "Type");
    expect(state().drafts.get(heading)).toEqual({ text: "Hello you" });
    await document.edit([set(heading, "Hello you")], "Type");
    expect(state().drafts.has(heading)).toBe(false);
  });

  it("are committed by settling, which waits for the answers", async () => {
    const heading = byType("TextHeading");
    const off = document.onFlush(() => void document.edit([set(heading, "late")], "Type"));
    await document.settle();
    expect(state().nodes.get(heading)?.props.text).toBe("late");
    off();
    await document.settle();
    expect(fake.edits).toHaveLength(1);
  });
});
