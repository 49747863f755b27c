import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { FlowRow } from "../platform";
import { sampleAnswers } from "../testing/answers";
import { fakeHost } from "../testing/fakeHost";
import { axeFaults, renderApp } from "../testing/render";
import { allowedActions, matching, statusesOf } from "./filter";

const row = (id: string, over: Partial<FlowRow> = {}): FlowRow => ({
  id,
  name: `Flow ${id}`,
  status: "DRAFT",
  categories: ["SURVEY"],
  problems: [],
  ...over,
});

describe("filter", () => {
  const t = (key: string) => (key === "account.category.survey" ? "Survey" : key);
  const flows = [
    row("1"),
    row("2", { name: "Spring offer", status: "PUBLISHED", problems: ["x"] }),
  ];

  it("finds by name, number and category, word by word", () => {
    const ids = (text: string, status = "all") =>
      matching(flows, { text, status }, t).map((flow) => flow.id);
    expect(ids("")).toEqual(["1", "2"]);
    expect(ids("offer SPRING")).toEqual(["2"]);
    expect(ids("survey 1")).toEqual(["1"]);
    expect(ids("", "DRAFT")).toEqual(["1"]);
    expect(ids("", "problems")).toEqual(["2"]);
  });

  it("lists known states in the order of a life, unknown ones last", () => {
    const statuses = ["FROZEN", "DEPRECATED", "DRAFT", "PUBLISHED"].map((status) =>
      row(status, { status }),
    );
    expect(statusesOf(statuses)).toEqual(["DRAFT", "PUBLISHED", "DEPRECATED", "FROZEN"]);
  });

  it("deletes only drafts and deprecates only what was published", () => {
    expect(allowedActions("DRAFT")).toEqual({ deprecate: false, delete: true });
    expect(allowedActions("PUBLISHED")).toEqual({ deprecate: true, delete: false });
    expect(allowedActions("DEPRECATED")).toEqual({ deprecate: false, delete: false });
  });
});

describe("Flows view", () => {
  const open = async (...words: string[]) => {
    const host = fakeHost(sampleAnswers(words));
    const view = renderApp();
    await view.user.click(await screen.findByRole("button", { name: "Flows in account" }));
    return { host, ...view };
  };

  it("lists the Flows with state, categories and problems", async () => {
    await open();
    const name = await screen.findByRole("button", { name: "Clinic booking" });
    const cells = within(name.closest("tr") as HTMLElement);
    expect(cells.getByText("Draft")).toBeTruthy();
    expect(cells.getByText("Appointment booking, Customer support")).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1, name: "Bright Clinic" })).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it("opens one in the editor", async () => {
    const { host, user } = await open();
    await user.click(await screen.findByRole("button", { name: "Spring offer" }));
    await waitFor(() => expect(host.requests("open_flow")).toHaveLength(1));
    expect(host.requests("open_flow")[0]).toMatchObject({ connection: "sandbox" });
  });

  it("deletes a draft only after a question that says what is lost", async () => {
    const { host, user } = await open();
    await user.click(await screen.findByRole("button", { name: "Actions for Clinic booking" }));
    const deprecate = await screen.findByRole("menuitem", { name: /Deprecate/ });
    expect(deprecate.getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByRole("menuitem", { name: /Delete/ }));
    const ask = within(await screen.findByRole("alertdialog"));
    expect(ask.getByText(/cannot be undone/)).toBeTruthy();
    expect(host.requests("delete_flow")).toEqual([]);
    await user.click(ask.getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(host.requests("delete_flow")).toHaveLength(1));
    await waitFor(() => expect(host.requests("flows").length).toBeGreaterThan(1));
  });

  it("draws a hundred of five thousand and finds among all", async () => {
    const { user } = await open("huge");
    await screen.findByText("5,000 of 5,000 Flows");
    expect(screen.getAllByRole("row")).toHaveLength(101);
    await user.click(screen.getByRole("searchbox"));
    await user.paste("feedback 4999");
    expect(await screen.findByRole("button", { name: "Feedback 4999" })).toBeTruthy();
  });

  it("says why an account cannot be read and tries again", async () => {
    const { host, user } = await open();
    await user.click(await screen.findByRole("button", { name: "clinic-prod · eu-west-1" }));
    expect((await screen.findByRole("alert")).textContent).toContain("were not accepted");
    const before = host.requests("accounts").length;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(host.requests("accounts").length).toBe(before + 1));
  });

  it("says what to do in an empty account", async () => {
    await open("empty");
    expect(await screen.findByText("No Flows in this account")).toBeTruthy();
  });
});
