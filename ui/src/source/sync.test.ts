import { ChangeSet, type Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import type { SourceSplice } from "../platform/generated";
import { endsOf, plainEnds, toChanges, toSplices, windowsEnds } from "./ends";
import { SourceSync } from "./sync";

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

const toText = plainEnds.toText;

describe("splices", () => {
  const file = '{\r\n "a": 1,\r\n "b": 2\r\n}';

  it("tells the ends of lines", () => {
    expect(endsOf(file)).toBe(windowsEnds);
    expect(endsOf("{\n}")).toBe(plainEnds);
    expect(endsOf("{\r\n\n}")).toBe(plainEnds);
    expect(endsOf("{\r\n\r}")).toBe(plainEnds);
  });

  it("counts a file's own line ends, which the pane does not show", () => {
    const pane = windowsEnds.toText(file);
    expect(pane.toString()).toBe('{\n "a": 1,\n "b": 2\n}');
    for (let offset = 0; offset <= pane.length; offset += 1) {
      expect(windowsEnds.toPane(windowsEnds.toFile(offset, pane), pane)).toBe(offset);
    }
    // Between \r and \n there is no place.
    expect(windowsEnds.toPane(2, pane)).toBeNull();
  });

  it.each([
    ["windows", windowsEnds, file],
    ["plain", plainEnds, file.replaceAll("\r\n", "\n")],
  ])("apply one after the other: %s", (_name, ends, text) => {
    const pane = ends.toText(text);
    const changes = ChangeSet.of(
      [
        { from: 2, to: 12, insert: toText("long\nlonger") },
        { from: 14, insert: toText("x\n\ny") },
      ],
      pane.length,
    );
    const after = changes.apply(pane);
    const splices = toSplices(changes, pane, ends);
    expect(ends.toText(splice(text, splices)).eq(after)).toBe(true);
    expect(toChanges(splices, pane, ends)?.apply(pane).eq(after)).toBe(true);
  });

  it("refuses what does not fit", () => {
    expect(toChanges([{ at: 5, remove: 1, insert: "" }], toText("abcde"), plainEnds)).toBeNull();
    const pane = windowsEnds.toText(file);
    expect(toChanges([{ at: 0, remove: 0, insert: "\n" }], pane, windowsEnds)).toBeNull();
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
      const sync = new SourceSync(document.revision, document.text);
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
    const sync = new SourceSync(1, "abc");
    expect(sync.received({ revision: 3, splices: [] })).toBe("reload");
  });

  it("keeps what was typed when the text is read anew", () => {
    const sync = new SourceSync(1, "one two three");
    let pane = sync.text;
    const typed = ChangeSet.of({ from: 3, insert: "!" }, pane.length);
    pane = typed.apply(pane);
    sync.typed(typed);
    sync.send();
    pane = sync.reread("one two four", 5).apply(pane);
    expect(pane.toString()).toBe("one! two four");
    expect(sync.send()).toEqual({
      baseRevision: 5,
      splices: [{ at: 3, remove: 0, insert: "!" }],
    });
  });

  it("asks for a reload when refused by a change it has not heard of", () => {
    const sync = new SourceSync(1, "abc");
    sync.typed(ChangeSet.of({ from: 0, insert: "x" }, 3));
    sync.send();
    expect(sync.stale()).toBe("reload");
  });

  it("ignores what it knows already", () => {
    const sync = new SourceSync(4, "abc");
    expect(sync.received({ revision: 4, splices: [{ at: 0, remove: 3, insert: "" }] })).toBeNull();
  });

  it("carries offsets over what was typed", () => {
    const sync = new SourceSync(1, "0123456789");
    sync.typed(ChangeSet.of({ from: 0, insert: "xx" }, 10));
    expect(sync.toPane(4)).toBe(6);
  });
});
