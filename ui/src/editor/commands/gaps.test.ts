import { beforeEach, describe, expect, it } from "vitest";
import { openDocument } from "../../document";
import { call } from "../../platform";
import { FakeDocument } from "../../testing/fakeDocument";
import { fakeHost } from "../../testing/fakeHost";
import { gapsOn, gapsToInsert } from "./gaps";

const open = (children: object[]) => {
  const fake = new FakeDocument({
    screens: [{ id: "ONE", title: "One", layout: { children } }],
  });
  fakeHost(fake.answers());
  const state = openDocument(fake.opened(), call, () => {}).store.getState();
  const id = (type: string) =>
    [...fake.nodes.values()].find((node) => node.type === type)?.id ?? -1;
  const say = (gaps: { parent: number; index: number }[]) =>
    gaps.map(({ parent, index }) => `${fake.nodes.get(parent)?.type ?? "screen"} ${index}`);
  return { state, id, say, screen: state.screen ?? -1 };
};

describe("places in reading order", () => {
  let flow: ReturnType<typeof open>;
  beforeEach(() => {
    flow = open([
      { type: "TextBody" },
      { type: "Form", children: [{ type: "TextInput" }, { type: "Footer" }] },
    ]);
  });

  it("go into containers and stop before a pinned button", () => {
    expect(flow.say(gapsOn(flow.state, flow.screen, []))).toEqual([
      "screen 0",
      "screen 1",
      "Form 0",
      "Form 1",
      "screen 2",
    ]);
  });

  it("leave out the inside of what is moved", () => {
    expect(flow.say(gapsOn(flow.state, flow.screen, [flow.id("Form")]))).toEqual([
      "screen 0",
      "screen 1",
      "screen 2",
    ]);
  });
});

describe("where something added goes", () => {
  it("after the selection, then after what contains it, then at the end", () => {
    const flow = open([
      { type: "Form", children: [{ type: "TextInput" }, { type: "TextArea" }] },
      { type: "TextBody" },
      { type: "Footer" },
    ]);
    const gaps = gapsToInsert(flow.state, flow.screen, flow.id("TextInput"));
    expect(flow.say(gaps)).toEqual(["Form 1", "screen 1", "Form 2", "screen 2"]);
  });

  it("before the button when that is selected", () => {
    const flow = open([{ type: "TextBody" }, { type: "Footer" }]);
    const gaps = gapsToInsert(flow.state, flow.screen, flow.id("Footer"));
    expect(flow.say(gaps)).toEqual(["screen 1"]);
  });

  it("into the Form before its button, also beside texts, when nothing is selected", () => {
    const form = { type: "Form", children: [{ type: "TextInput" }, { type: "Footer" }] };
    const alone = open([form]);
    expect(alone.say(gapsToInsert(alone.state, alone.screen, null))).toEqual([
      "Form 1",
      "screen 1",
    ]);
    const beside = open([{ type: "TextHeading" }, form]);
    const gaps = gapsToInsert(beside.state, beside.screen, null);
    expect(beside.say(gaps)).toEqual(["Form 1", "screen 2"]);
  });

  it("still into the Form when a text outside of it is selected", () => {
    const flow = open([
      { type: "TextHeading" },
      { type: "Form", children: [{ type: "TextInput" }, { type: "Footer" }] },
    ]);
    const gaps = gapsToInsert(flow.state, flow.screen, flow.id("TextHeading"));
    expect(flow.say(gaps)).toEqual(["screen 1", "Form 1", "screen 2"]);
  });

  it("at the beginning of an empty screen", () => {
    const flow = open([]);
    expect(flow.say(gapsToInsert(flow.state, flow.screen, null))).toEqual(["screen 0"]);
  });
});
