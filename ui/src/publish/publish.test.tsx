import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { createDesk } from "../app/desk";
import { DeskContext } from "../app/deskContext";
import type { LifecycleDialog } from "../app/shell";
import { DocumentContext, openDocument } from "../document";
import { call, type FlowLink, type Problem, type WireError } from "../platform";
import { sampleAnswers } from "../testing/answers";
import { fakeHost } from "../testing/fakeHost";
import { axeFaults, renderPart } from "../testing/render";
import { flowLink, opened } from "../testing/samples";
import { Lifecycle } from "./Lifecycle";

const outdated: WireError = {
  code: "plan-outdated",
  message: "The account changed.",
  detail: null,
  help: null,
  retryable: false,
};

async function open(dialog: LifecycleDialog, link: FlowLink | null, ...words: string[]) {
  const host = fakeHost({ ...sampleAnswers(words), document: () => opened({ link }) });
  const desk = createDesk(() => undefined);
  const doc = openDocument(opened({ session: 4, link }), call, () => undefined);
  const onGo = vi.fn();
  const onClose = vi.fn();
  const view = renderPart(
    <DeskContext value={desk}>
      <DocumentContext value={doc}>
        <Lifecycle dialog={dialog} onGo={onGo} onClose={onClose} />
      </DocumentContext>
    </DeskContext>,
  );
  const role = dialog === "deprecate" || dialog === "delete" ? "alertdialog" : "dialog";
  const shown = within(await screen.findByRole(role));
  return { host, onGo, onClose, shown, ...view };
}

describe("publishing", () => {
  it("names the changes and what is one-way, and publishes by that plan", async () => {
    const { host, shown, user } = await open("publish", flowLink({ status: "PUBLISHED" }));
    const button = await shown.findByRole("button", { name: "Publish 4 changes" });
    expect(shown.getByText("option “Any time” removed")).toBeTruthy();
    expect(shown.getByText(/cannot be deleted any more/)).toBeTruthy();
    expect(shown.getByText(/keep the version they were sent with/)).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.click(button);
    expect(await shown.findByText("Published. Re-read from the account.")).toBeTruthy();
    expect(host.requests("publish")).toEqual([{ session: 4, token: "t" }]);
  });

  it("errors hold it back, and so does having nothing to publish", async () => {
    const { shown, unmount } = await open("publish", flowLink(), "errors");
    expect(await shown.findByText(/2 errors hold it back/)).toBeTruthy();
    const button = shown.getByRole("button", { name: /^Publish/ });
    expect(button).toHaveProperty("disabled", true);
    unmount();
    const same = await open("publish", flowLink(), "same");
    expect(await same.shown.findByText("Nothing differs from what is published")).toBeTruthy();
  });

  it("plans anew when the account moved meanwhile", async () => {
    const { host, shown, user } = await open("publish", flowLink());
    host.answer({ publish: () => Promise.reject(outdated) });
    await user.click(await shown.findByRole("button", { name: "Publish 4 changes" }));
    expect(await shown.findByText(/changed meanwhile/)).toBeTruthy();
    await waitFor(() => expect(host.requests("plan_publish")).toHaveLength(2));
  });

  it("shows WhatsApp's problems, each with the way to its place", async () => {
    const problem = {
      key: "p1",
      message: "“label” is longer than 20 characters.",
      code: "INVALID_PROPERTY_VALUE",
      screen: 3,
      component: 9,
    } as Problem;
    const { host, shown, user, onClose } = await open("publish", flowLink());
    host.answer({
      publish: () => ({ link: flowLink(), problems: [problem], message: "WhatsApp refused it." }),
      screen: () => ({ node: 3, props: {}, children: [], nodes: [] }),
    });
    await user.click(await shown.findByRole("button", { name: "Publish 4 changes" }));
    expect(await shown.findByText("WhatsApp refused it.")).toBeTruthy();
    expect(shown.getByText(/INVALID_PROPERTY_VALUE/)).toBeTruthy();
    await user.click(shown.getByRole("button", { name: "Show me" }));
    expect(onClose).toHaveBeenCalled();
  });

  it("proposes the category of the template, which can be changed", async () => {
    const { host, shown, user } = await open("create", null, "shopping");
    const proposed = await shown.findByRole("checkbox", { name: "Shopping", checked: true });
    await user.click(proposed);
    await user.click(shown.getByRole("checkbox", { name: "Survey" }));
    await waitFor(() => expect(host.requests("accounts")).toHaveLength(1));
    await user.click(shown.getByRole("button", { name: "Create draft" }));
    await shown.findByRole("button", { name: "Done" });
    expect(host.requests("create_flow")).toMatchObject([{ categories: ["SURVEY"] }]);
  });

  it("a Flow that is in no account is created first, then goes on", async () => {
    const { host, shown, user, onGo } = await open("publish", null);
    await user.click(shown.getByRole("button", { name: "Create draft" }));
    expect(shown.getByText("Choose at least one.")).toBeTruthy();
    expect(host.requests("create_flow")).toEqual([]);
    await user.click(shown.getByRole("checkbox", { name: "Survey" }));
    await waitFor(() => expect(host.requests("accounts")).toHaveLength(1));
    const name = shown.getByRole("textbox", { name: "Name in the account" });
    await user.clear(name);
    await user.type(name, "Clinic 2");
    expect(await axeFaults()).toEqual([]);
    await user.click(shown.getByRole("button", { name: "Create draft" }));
    await user.click(await shown.findByRole("button", { name: "Go on" }));
    expect(host.requests("create_flow")).toEqual([
      {
        session: 4,
        connection: "sandbox",
        account: "waba-1",
        name: "Clinic 2",
        categories: ["SURVEY"],
      },
    ]);
    expect(onGo).toHaveBeenCalledWith("publish");
  });

  it("sending changes to a published Flow says that it becomes a draft", async () => {
    const { host, shown, user } = await open("update", flowLink({ status: "PUBLISHED" }));
    expect(shown.getByText(/becomes a draft/)).toBeTruthy();
    await user.click(shown.getByRole("button", { name: "Send changes" }));
    await waitFor(() => expect(host.requests("update_flow")).toEqual([{ session: 4 }]));
  });

  it("a new preview address is made only after a warning", async () => {
    const { host, shown, user } = await open("preview", flowLink());
    const address = await shown.findByRole("textbox", { name: "Address" });
    expect((address as HTMLInputElement).value).toMatch(/^https:/);
    expect(shown.getByText(/Works for (29|30) more days/)).toBeTruthy();
    await user.click(shown.getByRole("button", { name: "Renew…" }));
    expect(host.requests("preview_link").map((r) => r.renew)).toEqual([false]);
    await user.click(shown.getByRole("button", { name: "Make a new address" }));
    await waitFor(() =>
      expect(host.requests("preview_link").map((r) => r.renew)).toEqual([false, true]),
    );
    await user.click(shown.getByRole("button", { name: "Open in browser" }));
    await waitFor(() => expect(host.requests("open_url")).toHaveLength(1));
  });

  it("deprecating asks, and shows a refusal in place", async () => {
    const { host, shown, user, onClose } = await open("deprecate", flowLink());
    host.answer({ deprecate_flow: () => Promise.reject({ ...outdated, code: "failed" }) });
    expect(shown.getByText(/never be sent, changed or published again/)).toBeTruthy();
    await user.click(shown.getByRole("button", { name: "Deprecate" }));
    expect(await shown.findByText("It could not be deprecated")).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe("linking", () => {
  it("ties the document to a Flow that is there, and unties it", async () => {
    const link = flowLink();
    const { host, shown, user, onClose } = await open("create", link);
    host.answer({ link_flow: () => link, unlink_flow: () => ({}) });
    await user.click(await shown.findByRole("radio", { name: "One that is there" }));
    await waitFor(() =>
      expect(shown.getByRole("button", { name: /Flow in the account/ })).toHaveProperty(
        "disabled",
        false,
      ),
    );
    await user.click(shown.getByRole("button", { name: /Flow in the account/ }));
    await user.click(await screen.findByRole("option", { name: /Spring offer$/ }));
    await user.click(shown.getByRole("button", { name: "Link to it" }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(host.requests("link_flow")[0]).toMatchObject({ session: 4, account: "waba-1" });
    await user.click(shown.getByRole("button", { name: "Unlink" }));
    await waitFor(() => expect(host.requests("unlink_flow")).toEqual([{ session: 4 }]));
  });
});
