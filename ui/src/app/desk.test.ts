import { beforeEach, describe, expect, it, vi } from "vitest";
import type { WireError } from "../platform";
import { fakeHost } from "../testing/fakeHost";
import { changed, documentView, opened } from "../testing/samples";
import { createDesk, type Desk } from "./desk";

const onDisk: WireError = {
  code: "changed-on-disk",
  message: "The file was changed by another program.",
  detail: null,
  help: null,
  retryable: false,
};

describe("desk", () => {
  let desk: Desk;
  let host: ReturnType<typeof fakeHost>;
  const tell = vi.fn();
  const question = () => desk.store.getState().question?.kind ?? null;
  const asked = (kind: string) => vi.waitFor(() => expect(question()).toBe(kind));

  beforeEach(() => {
    tell.mockReset();
    host = fakeHost({
      open_file: ({ path }) => opened({ session: path.length, path, saved: "saved" }),
      new_from_template: () => opened({ session: 90, saved: "unsaved" }),
      open_text: () => opened({ session: 91, saved: "unsaved" }),
      close: () => ({}),
      save: () => documentView({ saved: "saved" }),
      undo: () => changed({ saved: "changed", undo: "Type" }),
    });
    desk = createDesk(tell);
  });

  async function openAndEdit(path = "/a.json") {
    await desk.openPath(path);
    const document = desk.store.getState().document;
    document?.take(changed({ session: document.session, saved: "changed", undo: "Type" }));
  }

  it("replaces an untouched document without a question and closes its session", async () => {
    await desk.openPath("/a.json");
    await desk.openPath("/longer.json");
    expect(desk.store.getState().document?.session).toBe("/longer.json".length);
    expect(host.requests("close")).toEqual([{ session: "/a.json".length, discard: true }]);
  });

  it("does not open the same path twice", async () => {
    await desk.openPath("/a.json");
    await desk.openPath("/a.json");
    expect(host.requests("open_file")).toHaveLength(1);
  });

  it("an untouched template may be left, pasted text asks", async () => {
    await desk.open(() => host.call("new_from_template", { template: "survey" }), "template");
    expect(await desk.leave()).toBe(true);
    await desk.open(() => host.call("open_text", { text: "{}" }), "text");
    const leaving = desk.leave();
    await asked("unsaved");
    desk.answer("cancel");
    expect(await leaving).toBe(false);
    expect(desk.store.getState().view.kind).toBe("editor");
  });

  it("cancel keeps the document, and nothing else is opened", async () => {
    await openAndEdit();
    const opening = desk.openPath("/other.json");
    await asked("unsaved");
    desk.answer("cancel");
    expect(await opening).toBe(false);
    expect(host.requests("open_file")).toHaveLength(1);
  });

  it("save writes first, and a cancelled save dialog keeps the document", async () => {
    host.answer({ save: () => null });
    await openAndEdit();
    const leaving = desk.leave();
    await asked("unsaved");
    desk.answer("save");
    expect(await leaving).toBe(false);
    expect(desk.store.getState().document).not.toBeNull();
  });

  it("a file that does not open keeps the present document", async () => {
    await desk.openPath("/a.json");
    host.answer({
      open_file: () => {
        throw onDisk;
      },
    });
    expect(await desk.openPath("/gone.json")).toBe(false);
    expect(tell).toHaveBeenCalledOnce();
    expect(desk.store.getState().document?.session).toBe("/a.json".length);
    expect(host.requests("close")).toHaveLength(0);
  });

  it("a file changed on disk is only overwritten when that is chosen", async () => {
    host.answer({
      save: ({ overwrite }) => {
        if (!overwrite) throw onDisk;
        return documentView({ saved: "saved" });
      },
    });
    await openAndEdit();
    const saving = desk.save();
    await asked("changedOnDisk");
    desk.answer("overwrite");
    expect(await saving).toBe(true);
    expect(host.requests("save").map((r) => r.overwrite)).toEqual([false, true]);

    host.answer({ reload_from_disk: () => changed({ session: 7 }) });
    const noticed = desk.fileChanged("/a.json".length, "/a.json");
    await asked("changedOnDisk");
    desk.answer("reload");
    await noticed;
    expect(host.requests("reload_from_disk")).toHaveLength(1);
  });

  it("closing the window asks, and closes only after the answer", async () => {
    await openAndEdit();
    const closing = desk.closeRequested();
    await asked("unsaved");
    expect(host.closed).toBe(false);
    desk.answer("discard");
    await closing;
    expect(host.closed).toBe(true);
  });
});
