import { act, screen, waitFor, within } from "@testing-library/react";
import { createIntl } from "react-intl";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useDocument } from "../document";
import { sampleAnswers } from "../testing/answers";
import { fakeHost } from "../testing/fakeHost";
import { axeFaults, renderApp } from "../testing/render";
import { changed, opened } from "../testing/samples";
import { useShell } from "./shell";
import { globalKey } from "./useGlobalKeys";
import { ago, dayOf, daysLeft, fileName, folderOf } from "./words";

// The shell is tested here, not the editor: a stand-in with what the shell is asked for.
vi.mock("../editor/Editor", () => ({
  default: function StandIn() {
    const shell = useShell();
    const document = useDocument();
    return (
      <main>
        <h1>Stand-in {document.session}</h1>
        <button type="button" onClick={shell.leave}>
          Leave
        </button>
        <input aria-label="Typing" />
      </main>
    );
  },
}));

describe("the window", () => {
  let host: ReturnType<typeof fakeHost>;
  let user: ReturnType<typeof renderApp>["user"];

  async function openDocument() {
    await user.click(await screen.findByRole("button", { name: "Sign up" }));
    await screen.findByRole("heading", { name: /Stand-in/ });
  }

  beforeEach(() => {
    host = fakeHost({
      ...sampleAnswers(),
      new_from_template: () => opened({ session: 5, name: "Sign up", saved: "saved" }),
    });
    user = renderApp().user;
  });

  const edit = () =>
    act(() => host.emit({ event: "changed", changed: changed({ session: 5, undo: "Type" }) }));

  it("names the document in the title, and marks unsaved changes", async () => {
    await openDocument();
    expect(host.title).toBe("Sign up — Flowsmith");
    edit();
    expect(host.title).toBe("• Sign up — Flowsmith");
  });

  it("asks before unsaved work is left, and by Escape nothing happens", async () => {
    await openDocument();
    edit();
    await user.click(screen.getByRole("button", { name: "Leave" }));
    const ask = await screen.findByRole("alertdialog", { name: /Save the changes to “Sign up”/ });
    expect(await axeFaults()).toEqual([]);
    expect(within(ask).getByRole("button", { name: "Save" })).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(screen.getByRole("heading", { name: /Stand-in/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Leave" }));
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    expect(await screen.findByRole("heading", { name: "Design a Flow" })).toBeTruthy();
    expect(host.requests("close")).toEqual([{ session: 5, discard: true }]);
  });

  it("saves by Ctrl+S even while typing, and not by AltGr", async () => {
    await openDocument();
    await user.click(screen.getByRole("textbox", { name: "Typing" }));
    await user.keyboard("{Control>}{Alt>}s{/Alt}{/Control}");
    expect(host.requests("save")).toEqual([]);
    await user.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(host.requests("save")).toEqual([{ session: 5, overwrite: false }]));
  });

  it("asks what to do when another program changed the file", async () => {
    await openDocument();
    host.answer({ reload_from_disk: () => changed({ session: 5 }) });
    act(() => host.emit({ event: "changedOnDisk", session: 5, path: "/home/ana/sign-up.json" }));
    const ask = await screen.findByRole("alertdialog", { name: /sign-up.json/ });
    await user.click(within(ask).getByRole("button", { name: "Load the file's version" }));
    await waitFor(() => expect(host.requests("reload_from_disk")).toEqual([{ session: 5 }]));
  });

  it("closes the window at once when nothing is unsaved", async () => {
    await openDocument();
    act(() => host.emit({ event: "closeRequested" }));
    await waitFor(() => expect(host.closed).toBe(true));
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });

  it("opens a file named by a second start", async () => {
    await screen.findByRole("button", { name: "Sign up" });
    act(() => host.emit({ event: "openFile", path: "/home/ana/other.json" }));
    await waitFor(() =>
      expect(host.requests("open_file")).toEqual([{ path: "/home/ana/other.json" }]),
    );
  });

  it("keeps the theme that is chosen", async () => {
    await user.click(await screen.findByRole("button", { name: "Settings" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Settings" }));
    expect(await axeFaults()).toEqual([]);
    await user.click(dialog.getByRole("radio", { name: "Dark" }));
    expect(document.documentElement.dataset.theme).toBe("dark");
    await user.click(dialog.getByRole("button", { name: "Switch on question-count" }));
    await waitFor(() =>
      expect(host.requests("save_settings").at(-1)).toMatchObject({
        theme: "dark",
        rulesOff: ["sentence-case"],
      }),
    );
  });

  it("lists the keys on ?", async () => {
    await screen.findByRole("button", { name: "Sign up" });
    await user.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });
});

describe("global keys", () => {
  const press = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);

  it("takes the platform's own command key only", () => {
    expect(globalKey(press({ key: "s", ctrlKey: true }), false)).toBe("save");
    expect(globalKey(press({ key: "S", ctrlKey: true, shiftKey: true }), false)).toBe("saveAs");
    expect(globalKey(press({ key: "s", ctrlKey: true }), true)).toBeNull();
    expect(globalKey(press({ key: "s", metaKey: true }), true)).toBe("save");
    expect(globalKey(press({ key: "o", ctrlKey: true, altKey: true }), false)).toBeNull();
  });
});

describe("words for times and places", () => {
  const now = new Date(2026, 10, 22, 12, 0).getTime();
  const english = createIntl({ locale: "en", messages: { "app.justNow": "Just now" } });
  const hoursAgo = (hours: number) => now - hours * 3_600_000;

  it("tells how long ago something was", () => {
    expect(ago(english, now, now)).toBe("Just now");
    expect(ago(english, hoursAgo(0.05), now)).toBe("3 minutes ago");
    expect(ago(english, hoursAgo(3), now)).toBe("3 hours ago");
    expect(ago(english, hoursAgo(20), now)).toBe("Yesterday");
    expect(ago(english, hoursAgo(24 * 10), now)).toBe("12 November");
    expect(dayOf("en", new Date(2025, 2, 3).getTime(), now)).toBe("3 March 2025");
  });

  it("counts whole days, never below none", () => {
    expect(daysLeft(now + 36 * 3_600_000, now)).toBe(1);
    expect(daysLeft(now - 1, now)).toBe(0);
  });

  it("takes paths of every platform apart", () => {
    expect(fileName("/home/ana/a b.json")).toBe("a b.json");
    expect(fileName("C:\\Flows\\a.json")).toBe("a.json");
    expect(folderOf("C:\\Flows\\a.json")).toBe("C:\\Flows");
  });
});
