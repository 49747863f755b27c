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

  it("finds templates by any of their words, and by category", async () => {
    const { user } = await start();
    const names = () =>
      within(screen.getByRole("list", { name: "Templates" }))
        .queryAllByRole("listitem")
        .map((card) => within(card).getAllByRole("button")[0]?.textContent);
    const search = screen.getByRole("searchbox", { name: "Search templates" });
    await user.type(search, "newsLETTER");
    expect(names()).toEqual(["Sign up"]);
    expect(screen.getByText("1 template")).toBeTruthy();
    await user.clear(search);
    await user.click(screen.getByRole("radio", { name: "Survey" }));
    expect(names()).toEqual(["Customer survey"]);
    await user.type(search, "login");
    expect(screen.getByText("No template matches")).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Show all templates" }));
    expect(names()).toHaveLength(5);
    expect(search).toHaveProperty("value", "");
  });

  it("offers only categories that have a template", async () => {
    await start();
    const names = screen.getAllByRole("radio").map((radio) => radio.textContent);
    expect(names).toEqual(["All", "Sign up", "Sign in", "Appointment booking", "Survey", "Other"]);
  });

  it("shows all screens of a template before it is used", async () => {
    const { host, user } = await start();
    expect(screen.queryByRole("button", { name: "Preview Blank flow" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Preview Sign in" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Sign in" }));
    const row = await dialog.findByRole("region", { name: "The screens of Sign in" });
    expect(await within(row).findByText("1. First")).toBeTruthy();
    expect(within(row).getByText("2. Second")).toBeTruthy();
    expect(dialog.getByText(/Asks your server/)).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(host.requests("new_from_template")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Preview Sign in" }));
    await user.click(await screen.findByRole("button", { name: "Use this template" }));
    await waitFor(() =>
      expect(host.requests("new_from_template")).toEqual([{ template: "sign-in" }]),
    );
  });

  it("says why there are no templates, and tries again", async () => {
    const host = fakeHost(sampleAnswers([]));
    const { templates } = sampleAnswers([]);
    host.answer({ templates: () => Promise.reject({ code: "failed", message: "No way" }) });
    const { user } = renderApp();
    expect(await screen.findByText("No way")).toBeTruthy();
    host.answer(templates ? { templates } : {});
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: "Blank flow" })).toBeTruthy();
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
