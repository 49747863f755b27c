import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { WireError } from "../platform";
import { sampleAnswers } from "../testing/answers";
import { fakeHost } from "../testing/fakeHost";
import { axeFaults, renderApp } from "../testing/render";

const SECRET = "canary-wJalrXUtnFEMI";
const noKeychain: WireError = {
  code: "no-keychain",
  message: "The keychain refused to keep the keys.",
  detail: null,
  help: null,
  retryable: false,
};

describe("connections view", () => {
  const open = async (...words: string[]) => {
    const host = fakeHost(sampleAnswers(words));
    const view = renderApp();
    await view.user.click(await screen.findByRole("button", { name: "Connections" }));
    await screen.findByRole("article", { name: "clinic-prod" });
    return { host, ...view };
  };

  const add = async (...words: string[]) => {
    const opened = await open(...words);
    await opened.user.click(screen.getByRole("button", { name: "Connect an AWS account" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Connect an AWS account" }));
    await opened.user.type(dialog.getByRole("textbox", { name: "Name" }), "mine");
    return { ...opened, dialog };
  };

  const typeKeys = async ({ user, dialog }: Awaited<ReturnType<typeof add>>) => {
    await user.type(dialog.getByRole("textbox", { name: "Access key ID" }), "AKIAEXAMPLE");
    await user.type(dialog.getByLabelText("Secret access key"), SECRET);
  };

  it("tests a connection and says who AWS thinks we are", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Test team" }));
    const card = within(screen.getByRole("article", { name: "team" }));
    expect(await card.findByText(/assumed-role\/Marketing/)).toBeTruthy();
    expect(card.getByText("Bright Clinic")).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it("says why a test fails and offers other keys", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Test clinic-prod" }));
    expect((await screen.findByRole("alert")).textContent).toContain("were not accepted");
    await user.click(screen.getByRole("button", { name: "Replace keys…" }));
    expect(await screen.findByRole("dialog", { name: "New keys for “clinic-prod”" })).toBeTruthy();
  });

  it("sends keys once, forgets them, and tests", async () => {
    const opened = await add();
    const { host, user, dialog } = opened;
    await typeKeys(opened);
    expect(await axeFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Connect" }));
    await waitFor(() => expect(host.requests("test_connection")).toEqual([{ connection: "new" }]));
    expect(host.requests("add_connection")).toEqual([
      { name: "mine", region: "eu-central-1", endpoint: null, profile: null },
    ]);
    expect(host.requests("set_secret")).toEqual([
      {
        connection: "new",
        accessKeyId: "AKIAEXAMPLE",
        secretAccessKey: SECRET,
        sessionToken: null,
      },
    ]);
    expect(document.body.innerHTML).not.toContain(SECRET);
  });

  it("clears the keys and takes the connection back when they cannot be kept", async () => {
    const opened = await add();
    const { host, user, dialog } = opened;
    host.answer({
      set_secret: () => Promise.reject(noKeychain),
      remove_connection: () => ({}),
      keychain: () => ({ usable: false, reason: "The keyring is locked." }),
    });
    await typeKeys(opened);
    await user.click(dialog.getByRole("button", { name: "Connect" }));
    expect(await dialog.findByText(noKeychain.message)).toBeTruthy();
    expect(host.requests("remove_connection")).toEqual([{ connection: "new" }]);
    expect(await dialog.findByText("The keyring is locked.")).toBeTruthy();
    expect(dialog.getByRole("radio", { name: "Access keys" })).toHaveProperty("disabled", true);
    expect(screen.queryByDisplayValue(SECRET)).toBeNull();
  });

  it("without a keychain offers profiles, and takes any Region that is typed", async () => {
    const { host, user, dialog } = await add("nokeychain");
    expect(dialog.queryByLabelText("Secret access key")).toBeNull();
    await user.click(await dialog.findByRole("button", { name: /Profile/ }));
    await user.click(await screen.findByRole("option", { name: "marketing-sso" }));
    const region = dialog.getByRole("combobox", { name: "Region" });
    await user.clear(region);
    await user.type(region, "eu-future-9");
    await user.click(await dialog.findByRole("button", { name: "Connect" }));
    await waitFor(() => expect(host.requests("add_connection")).toHaveLength(1));
    expect(host.requests("add_connection")[0]).toEqual({
      name: "mine",
      region: "eu-future-9",
      endpoint: null,
      profile: "marketing-sso",
    });
    expect(host.requests("set_secret")).toEqual([]);
  });

  it("deletes keys and removes a connection only after a question", async () => {
    const { host, user } = await open();
    host.answer({ delete_secret: () => ({}), remove_connection: () => ({}) });
    for (const [entry, action] of [
      ["Delete keys…", "Delete keys"],
      ["Remove connection…", "Remove"],
    ] as const) {
      await user.click(screen.getByRole("button", { name: "Actions for clinic-prod" }));
      await user.click(await screen.findByRole("menuitem", { name: entry }));
      const ask = within(await screen.findByRole("alertdialog"));
      await user.click(ask.getByRole("button", { name: action }));
      await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    }
    expect(host.requests("delete_secret")).toEqual([{ connection: "prod" }]);
    expect(host.requests("remove_connection")).toEqual([{ connection: "prod" }]);
  });
});
