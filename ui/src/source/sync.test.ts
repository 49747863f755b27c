import { ChangeSet, type Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import type { SourceSplice } from "../platform/generated";
import { SourceSync, toChanges, toSplices, toText } from "./sync";

function splice(text: string, splices: SourceSplice[]): string {
  return splices.reduce(
    (t, { at, remove, insert }) => t.slice(0, at) + insert + t.slice(at + remove),
    text,
  );
}

/** The document in Rust: one text, one revision, stale edits refused. */
class Document {
  revision = 1;
  constructor(public text: string) {}
  edit(base: number, splices: SourceSplice[]): number | "stale" {
    if (base !== this.revision) return "stale";
    this.text = splice(this.text, splices);
    this.revision += 1;
    return this.revision;
  }
}

describe("splices", () => {
  it("apply one after the other, with a file's own line breaks", () => {
    const text = '{\r\n "a": 1,\r\n "b": 2\r\n}';
    const doc = toText(text);
    expect(doc.length).toBe(text.length);
    const changes = ChangeSet.of(
      [
        { from: 3, to: 6, insert: '"long"' },
        { from: 14, to: 17, insert: toText("x\r\ny") },
      ],
      doc.length,
    );
    const splices = toSplices(changes);
    const expected = changes.apply(doc).toString();
    expect(splice(text, splices)).toBe(expected);
    expect(toChanges(splices, doc.length)?.apply(doc).toString()).toBe(expected);
  });
  it("refuses splices beyond the end", () => {
    expect(toChanges([{ at: 5, remove: 1, insert: "" }], 5)).toBeNull();
  });
});

describe("SourceSync", () => {
  /** Two faces change the text in random order; at the end both must be equal, and every letter
   * that only one of them touched must be there. */
  it("converges under random interleaving", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 200; round += 1) {
      const document = new Document("abcdefghij");
      let pane: Text = toText(document.text);
      const sync = new SourceSync(document.revision, pane);
      const events: { revision: number; splices: SourceSplice[] }[] = [];
      let answer: number | "stale" | null = null;
      const apply = (changes: ChangeSet | null | "reload") => {
        expect(changes).not.toBe("reload");
        if (changes instanceof ChangeSet) pane = changes.apply(pane);
      };
      const applyAll = (changes: ChangeSet[] | "reload") => {
        expect(changes).not.toBe("reload");
        if (changes !== "reload") changes.forEach(apply);
      };
      const settle = () => {
        if (answer === null) return;
        applyAll(answer === "stale" ? sync.stale() : sync.confirmed(answer));
        answer = null;
      };
      const step = (kind: number) => {
        if (kind === 0) {
          const from = random(pane.length + 1);
          const to = Math.min(pane.length, from + random(3));
          const changes = ChangeSet.of({ from, to, insert: "P" }, pane.length);
          pane = changes.apply(pane);
          sync.typed(changes);
        } else if (kind === 1) {
          const at = random(document.text.length + 1);
          const remove = Math.min(document.text.length - at, random(3));
          const splices = [{ at, remove, insert: "R" }];
          document.edit(document.revision, splices);
          events.push({ revision: document.revision, splices });
        } else if (kind === 2 && answer === null) {
          const request = sync.send();
          if (request) answer = document.edit(request.baseRevision, request.splices);
        } else if (kind === 3) {
          const event = events.shift();
          if (event) apply(sync.received(event));
        } else if (events.length === 0 || answer !== "stale") {
          // A refusal whose cause is not known here yet would ask for a reload.
          settle();
        }
      };
      for (let n = 0; n < 30; n += 1) step(random(5));
      while (events.length > 0) step(3);
      settle();
      for (let n = 0; n < 3 && sync.dirty; n += 1) {
        step(2);
        settle();
      }
      expect(pane.toString()).toBe(document.text);
      expect(sync.dirty).toBe(false);
      expect(sync.revision).toBe(document.revision);
    }
  });

  it("asks for a reload when changes are missing", () => {
    const sync = new SourceSync(1, toText("abc"));
    expect(sync.received({ revision: 3, splices: [] })).toBe("reload");
  });

  it("keeps what was typed when the text is read anew", () => {
    let pane = toText("one two three");
    const sync = new SourceSync(1, pane);
    const typed = ChangeSet.of({ from: 3, insert: "!" }, pane.length);
    pane = typed.apply(pane);
    sync.typed(typed);
    sync.send();
    pane = sync.reread(toText("one two four"), 5).apply(pane);
    expect(pane.toString()).toBe("one! two four");
    expect(sync.send()).toEqual({
      baseRevision: 5,
      splices: [{ at: 3, remove: 0, insert: "!" }],
    });
  });

  it("asks for a reload when refused by a change it has not heard of", () => {
    const sync = new SourceSync(1, toText("abc"));
    sync.typed(ChangeSet.of({ from: 0, insert: "x" }, 3));
    sync.send();
    expect(sync.stale()).toBe("reload");
  });

  it("ignores what it knows already", () => {
    const sync = new SourceSync(4, toText("abc"));
    expect(sync.received({ revision: 4, splices: [{ at: 0, remove: 3, insert: "" }] })).toBeNull();
  });

  it("carries offsets over what was typed", () => {
    const sync = new SourceSync(1, toText("0123456789"));
    sync.typed(ChangeSet.of({ from: 0, insert: "xx" }, 10));
    expect(sync.toPane(4)).toBe(6);
  });
});
