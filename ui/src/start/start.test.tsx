import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { WireError } from "../platform";
import { sampleAnswers } from "../testing/answers";
import { fakeHost } from "../testing/fakeHost";
import { axeFaults, renderApp } from "../testing/render";

const start = async (...words: string[]) => {
  const host = fakeHost(sampleAnswers(words));
  const view = renderApp();
  await screen.findByRole("button", { name: "Blank flow" });
  return { host, ...view };
};

describe("start screen", () => {
  it("offers templates, recent Flows, a file and pasting, all by name", async () => {
    await start();
    expect(screen.getByRole("heading", { level: 1 })).toHaveProperty(
      "textContent",
      "Design a Flow",
    );
    for (const name of ["Book an appointment", "Sign up", "Customer survey", "Open a file…"]) {
      expect(screen.getByRole("button", { name })).toBeTruthy();
    }
    const row = (await screen.findByRole("button", { name: "Clinic booking" })).closest("tr");
    const cells = within(row as HTMLElement);
    expect(cells.getByText("Local sandbox · Bright Clinic")).toBeTruthy();
    expect(cells.getByText("Draft")).toBeTruthy();
    expect(cells.getByRole("img", { name: "1 error" })).toBeTruthy();
    expect(cells.getByRole("img", { name: "2 warnings" })).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it("opens a template", async () => {
    const { host, user } = await start();
    await user.click(screen.getByRole("button", { name: "Customer survey" }));
    await waitFor(() =>
      expect(host.requests("new_from_template")).toEqual([{ template: "survey" }]),
    );
  });

  it("opens pasted text even when it is no JSON, and says so before", async () => {
    const { host, user } = await start();
    await user.click(screen.getByRole("button", { name: "Paste Flow JSON" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Paste Flow JSON" }));
    expect(dialog.getByRole("button", { name: "Open" })).toHaveProperty("disabled", true);
    await user.click(dialog.getByRole("textbox", { name: "Flow JSON" }));
    await user.paste('{"version": ');
    expect(dialog.getByText(/not valid JSON/)).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Open" }));
    await waitFor(() => expect(host.requests("open_text")).toEqual([{ text: '{"version": ' }]));
  });

  it("shows why a file does not open and stays", async () => {
    const { host, user } = await start();
    const gone: WireError = {
      code: "not-found",
      message: "The file is no longer there.",
      detail: null,
      help: null,
      retryable: false,
    };
    host.answer({ open_dialog: () => Promise.reject(gone) });
    await user.click(screen.getByRole("button", { name: "Open a file…" }));
    expect((await screen.findByRole("alert")).textContent).toContain(gone.message);
    expect(screen.getByRole("heading", { name: "Design a Flow" })).toBeTruthy();
  });

  it("opens a dropped file, with an overlay while it hovers", async () => {
    const { host } = await start();
    host.drag({ kind: "over" });
    expect(await screen.findByText("Drop a Flow JSON file to open it")).toBeTruthy();
    host.drag({ kind: "dropped", paths: ["/home/ana/dropped.json"] });
    await waitFor(() =>
      expect(host.requests("open_file")).toEqual([{ path: "/home/ana/dropped.json" }]),
    );
    expect(screen.queryByText("Drop a Flow JSON file to open it")).toBeNull();
  });

  it("takes a Flow off the list", async () => {
    const { host, user } = await start();
    await user.click(await screen.findByRole("button", { name: "Actions for old-intake" }));
    await user.click(await screen.findByRole("menuitem", { name: "Remove from this list" }));
    await waitFor(() => expect(host.requests("forget_recent")).toHaveLength(1));
  });

  it("offers recovered work, and discards it only after a question", async () => {
    const { host, user } = await start("recovery");
    const region = screen.getByRole("region", { name: "Flowsmith did not close properly" });
    const discard = within(region).getByRole("button", { name: "Discard Clinic booking" });
    await user.click(discard);
    const ask = within(await screen.findByRole("alertdialog"));
    expect(await axeFaults()).toEqual([]);
    await user.click(ask.getByRole("button", { name: "Cancel" }));
    expect(host.requests("discard_recovery")).toEqual([]);
    await user.click(await within(region).findByRole("button", { name: "Restore Clinic booking" }));
    await waitFor(() => expect(host.requests("recover")).toEqual([{ recovery: "r1" }]));
  });
});
