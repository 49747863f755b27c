import { describe, expect, it } from "vitest";
import type { OpenDocument } from "../document";
import type { Frame } from "../platform";
import { fakeHost } from "../testing/fakeHost";
import { Player } from "./player";
import { payloadLines } from "./rows";

const frame = (title: string): Frame => ({
  screen: { node: 1, id: "A", title, canGoBack: false, terminal: false },
  components: [],
  finished: null,
  notices: [],
  hasEndpoint: false,
  exchange: null,
  snackbar: null,
  effects: [],
});

const document = {
  session: 1,
  settle: async () => undefined,
  store: { getState: () => ({ session: 1, revision: 4 }) },
} as unknown as OpenDocument;

describe("Player", () => {
  it("answers events in the order they happened", async () => {
    const waiting: ((frame: Frame) => void)[] = [];
    const host = fakeHost({
      play: () => frame("start"),
      play_event: () => new Promise<Frame>((resolve) => waiting.push(resolve)),
    });
    const shown: string[] = [];
    const player = new Player(document, () => shown.push(player.state.frame?.screen.title ?? ""));
    await player.start(null);
    const first = player.send({ kind: "change", field: "a", value: "x" });
    const second = player.send({ kind: "back" });
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.requests("play_event")).toHaveLength(1);
    waiting[0]?.(frame("first"));
    await first;
    await new Promise((resolve) => setTimeout(resolve));
    waiting[1]?.(frame("second"));
    await second;
    expect(shown.slice(-2)).toEqual(["first", "second"]);
    expect(player.state.revision).toBe(4);
  });

  it("shows a value at once, and until the answer knows it", async () => {
    const field = (value: string): Frame => ({
      ...frame("a"),
      components: [
        {
          node: 2,
          type: "TextInput",
          props: {},
          name: "city",
          value,
          error: null,
          range: null,
          samples: [],
          enabled: true,
          required: false,
          children: [],
        },
      ],
    });
    fakeHost({
      play: () => field(""),
      play_event: ({ event }) => field(event.kind === "change" ? String(event.value) : ""),
    });
    const shown: unknown[] = [];
    const player = new Player(document, () => shown.push(player.state.frame?.components[0]?.value));
    await player.start(null);
    const first = player.send({ kind: "change", field: "city", value: "P" });
    const second = player.send({ kind: "change", field: "city", value: "Pa" });
    expect(shown.at(-1)).toBe("Pa");
    await first;
    expect(shown.at(-1)).toBe("Pa");
    await second;
    expect(shown.slice(-2)).toEqual(["Pa", "Pa"]);
  });

  it("keeps the last frame when an event fails, and says why", async () => {
    fakeHost({
      play: () => frame("start"),
      play_event: () => {
        throw new Error("gone");
      },
    });
    const player = new Player(document, () => undefined);
    await player.start(null);
    await player.send({ kind: "back" });
    expect(player.state.frame?.screen.title).toBe("start");
    expect(player.state.fault?.message).toBe("gone");
  });
});

describe("payload lines", () => {
  it("opens objects and keeps lists together", () => {
    expect(
      payloadLines({ a: 1, days: { "start-date": "x" }, list: ["p", "q"], empty: {} }),
    ).toEqual([
      { key: "a", value: 1 },
      { key: "days.start-date", value: "x" },
      { key: "list", value: ["p", "q"] },
      { key: "empty", value: {} },
    ]);
    expect(payloadLines({})).toEqual([]);
  });
});
