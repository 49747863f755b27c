import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type OpenDocument, openDocument } from "../document";
import { call, type Found, type HitView } from "../platform";
import { FakeDocument } from "../testing/fakeDocument";
import { fakeHost } from "../testing/fakeHost";
import { createFinder, type Finder } from "./finder";

const hit = (node: number, nth = 0): HitView => ({
  node,
  path: "/text",
  nth,
  screen: null,
  component: "TextBody",
  setting: "Text",
  before: "",
  piece: "town",
  after: "",
  means: "words",
});
const found = (...hits: HitView[]): Found => ({
  total: hits.length,
  replaceable: hits.length,
  hits,
});

let fake: FakeDocument;
let document: OpenDocument;
let finder: Finder;
let answer: Found;
let host: ReturnType<typeof fakeHost>;

beforeEach(() => {
  vi.useFakeTimers();
  fake = new FakeDocument({ screens: [] });
  answer = found(hit(1), hit(2), hit(3));
  host = fakeHost({
    ...fake.answers(),
    find: () => answer,
    replace: () => {
      answer = found(hit(2), hit(3));
      fake.revision += 1;
      return { changed: fake.changed("Replace"), replaced: 1, left: 0 };
    },
  });
  document = openDocument(fake.opened(), call, () => {});
  finder = createFinder(document, () => {});
});
afterEach(() => vi.useRealTimers());

describe("finding", () => {
  it("asks once for letters typed in a row", async () => {
    for (const text of ["t", "to", "tow"]) finder.ask({ text });
    await vi.runAllTimersAsync();
    expect(host.requests("find").map(({ query }) => query.text)).toEqual(["tow"]);
    expect(finder.store.getState().found?.total).toBe(3);
  });

  it("goes around at both ends, and does not wait for the pause", async () => {
    finder.ask({ text: "town" });
    expect((await finder.go(1))?.node).toBe(1);
    expect((await finder.go(-1))?.node).toBe(3);
    expect((await finder.go(1))?.node).toBe(1);
    finder.ask({ text: "tow" });
    expect((await finder.go(-1))?.node).toBe(3);
  });

  it("finds nothing of nothing", async () => {
    finder.ask({ text: "town" });
    await vi.runAllTimersAsync();
    finder.ask({ text: "" });
    await vi.runAllTimersAsync();
    expect(finder.store.getState().found).toBeNull();
    expect(await finder.go(1)).toBeNull();
  });

  it("follows the document while it is shown", async () => {
    finder.ask({ text: "town" });
    const stop = finder.follow();
    await vi.runAllTimersAsync();
    const before = host.requests("find").length;
    answer = found();
    document.take({ ...fake.changed("Other"), revision: fake.revision + 1 });
    await vi.runAllTimersAsync();
    expect(host.requests("find").length).toBe(before + 1);
    expect(finder.store.getState()).toMatchObject({ at: -1 });
    stop();
    document.take({ ...fake.changed("Other"), revision: fake.revision + 2 });
    await vi.runAllTimersAsync();
    expect(host.requests("find").length).toBe(before + 1);
  });
});

describe("replacing", () => {
  it("replaces the hit that was gone to and moves on to the next", async () => {
    finder.ask({ text: "town" });
    finder.store.setState({ with: "city" });
    expect(await finder.replaceOne("Replace")).toBe(0);
    expect(host.requests("replace")).toEqual([]);
    expect(finder.store.getState().at).toBe(0);
    expect(await finder.replaceOne("Replace")).toBe(1);
    expect(host.requests("replace")[0]).toMatchObject({
      only: { node: 1, path: "/text", nth: 0 },
      with: "city",
    });
    const { at, found } = finder.store.getState();
    expect(found?.hits[at]?.node).toBe(2);
  });

  it("replaces all with one request", async () => {
    finder.ask({ text: "town" });
    expect(await finder.replaceAll("Replace")).toEqual({ replaced: 1, left: 0 });
    expect(host.requests("replace")).toHaveLength(1);
    expect(host.requests("replace")[0]?.only).toBeNull();
  });
});
