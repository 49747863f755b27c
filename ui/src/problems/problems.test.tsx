import { screen as dom, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { DocumentContext, type OpenDocument, openDocument } from "../document";
import { CatalogueContext, catalogueOf } from "../editor/catalogue";
import { call, type Problem } from "../platform";
import { CATALOGUE, FakeDocument } from "../testing/fakeDocument";
import { type FakeHost, fakeHost } from "../testing/fakeHost";
import { axeFaults, renderPart } from "../testing/render";
import ProblemsList from "./ProblemsList";
import { RulePageProvider } from "./rule";

const FLOW = {
  screens: [
    { id: "ONE", title: "One", layout: { children: [{ type: "TextHeading", text: "Hi" }] } },
    { id: "TWO", title: "Two", layout: { children: [{ type: "Footer", label: "Go" }] } },
  ],
};

let fake: FakeDocument;
let host: FakeHost;
let document: OpenDocument;
const problem = (key: string, more: Partial<Problem>): Problem => ({
  key,
  rule: "rule",
  code: null,
  severity: "error",
  evidence: "documented",
  message: key,
  screen: null,
  component: null,
  node: null,
  pointer: "",
  from: null,
  to: null,
  fixes: [],
  sure: false,
  upgrade: false,
  ...more,
});

function show(problems: Problem[]) {
  fake.problems = problems;
  document = openDocument(fake.opened(), call, () => undefined);
  const catalogue = catalogueOf({
    version: "7.3",
    components: CATALOGUE,
    screen: [],
    flow: [],
    actions: [],
  });
  return renderPart(
    <DocumentContext value={document}>
      <CatalogueContext value={catalogue}>
        <RulePageProvider>
          <ProblemsList />
        </RulePageProvider>
      </CatalogueContext>
    </DocumentContext>,
  );
}

beforeEach(() => {
  fake = new FakeDocument(FLOW);
  host = fakeHost(fake.answers());
});

const footer = () => [...fake.nodes.values()].find((node) => node.type === "Footer")?.id ?? -1;
const second = () => fake.screens[1]?.id ?? -1;

describe("the list of problems", () => {
  it("says when there are none", async () => {
    show([]);
    expect(dom.getByText("No problems: WhatsApp would accept this")).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
  });

  it("says what, where and what WhatsApp does, and goes there", async () => {
    const { user } = show([
      problem("Nowhere to go", { screen: second(), component: footer(), code: "CODE" }),
    ]);
    const list = dom.getByRole("list", { name: "Problems" });
    // The type of a component on a screen that is not loaded has to be asked for.
    await within(list).findByText("Two › Button · WhatsApp refuses this when you publish (CODE)");
    await user.click(within(list).getByRole("button", { name: /Nowhere to go/ }));
    await waitFor(() => expect(document.store.getState().selection).toEqual([footer()]));
    expect(document.store.getState().screen).toBe(second());
    expect(await axeFaults()).toEqual([]);
  });

  it("applies the fix that was pressed", async () => {
    host.answer({ fix: () => fake.changed("Fixed") });
    const { user } = show([problem("Broken", { fixes: ["One way", "Another"] })]);
    await user.click(dom.getByRole("button", { name: "Another" }));
    expect(host.requests("fix")).toEqual([{ session: 1, problem: "Broken", fix: 1 }]);
  });

  it("fixes everything certain at once, which a word in the corner takes back", async () => {
    host.answer({
      fixable: () => 2,
      fix_all: () => {
        fake.problems = [];
        return { changed: fake.changed("Fix all problems"), fixed: 2 };
      },
    });
    const { user } = show([
      problem("one", { fixes: ["Mend"], sure: true }),
      problem("two", { fixes: ["Mend"], sure: true }),
      problem("choice", { fixes: ["This", "That"] }),
    ]);
    const button = await dom.findByRole("button", { name: "Fix all (2)" });
    button.focus();
    await user.keyboard("{Enter}");
    expect(host.requests("fix_all")).toMatchObject([
      { session: 1, baseRevision: 1, label: "Fix all problems" },
    ]);
    const word = (await dom.findByText("2 problems are fixed.")).parentElement;
    await user.click(within(word as HTMLElement).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(host.requests("undo")).toHaveLength(1));
  });

  it("offers to fix all only where something is certain", () => {
    show([problem("choice", { fixes: ["This", "That"] })]);
    expect(dom.queryByRole("button", { name: /Fix all/ })).toBeNull();
    expect(host.requests("fixable")).toEqual([]);
  });

  const certain = (...keys: string[]) =>
    keys.map((key) => problem(key, { fixes: ["Mend"], sure: true }));

  it("counts what will be fixed, not what is certain", async () => {
    host.answer({ fixable: () => 1 });
    show(certain("one", "two", "three"));
    expect(await dom.findByRole("button", { name: "Fix all (1)" })).toBeTruthy();
    expect(host.requests("fixable")).toEqual([{ session: 1 }]);
  });

  it("offers nothing where every certain fix would bring up another problem", async () => {
    host.answer({ fixable: () => 0 });
    show(certain("one"));
    await waitFor(() => expect(dom.queryByRole("button", { name: /Fix all/ })).toBeNull());
  });

  it("gives no number where counting takes long", async () => {
    host.answer({ fixable: () => null });
    show(certain("one", "two"));
    await waitFor(() => expect(host.requests("fixable")).toHaveLength(1));
    expect(dom.getByRole("button", { name: "Fix all" })).toBeTruthy();
  });

  it("says that the team's file of checks cannot be used, until it can", async () => {
    host.answer({
      reread_rules: () => {
        fake.rulesFault = null;
        return fake.changed("");
      },
    });
    fake.rulesFault = { path: "/flows/flowsmith.toml", reason: "line 2: unknown field" };
    const { user } = show([problem("one", {})]);
    const notice = dom.getByRole("note");
    expect(notice.textContent).toContain("/flows/flowsmith.toml: line 2: unknown field.");
    expect(notice.textContent).toContain("all checks are on");
    expect(await axeFaults()).toEqual([]);
    await user.click(within(notice).getByRole("button", { name: "Read it again" }));
    await waitFor(() => expect(dom.queryByRole("note")).toBeNull());
  });

  it("says so where there is no problem as well", () => {
    fake.rulesFault = { path: "/flows/flowsmith.toml", reason: "line 1: no" };
    show([]);
    expect(dom.getByRole("note").textContent).toContain("line 1: no");
  });

  it("says why in a page of the rule, by keyboard, and gives the focus back", async () => {
    host.answer({
      rule_page: ({ rule }) => ({
        rule,
        title: "Text instead of a number",
        group: "structure",
        groupTitle: "Properties and their values",
        severity: "error",
        since: "2.1",
        last: null,
        everyVersion: true,
        evidence: "documented",
        code: "PATTERN_MISMATCH",
        fixable: true,
        canBeOff: false,
        sections: [
          {
            title: "Example",
            blocks: [
              { kind: "paragraph", text: "Write `10`, <b>not</b> more." },
              {
                kind: "example",
                json: '{"max-chars": "10"}',
                version: "7.3",
                found: [{ severity: "error", message: "It must be a number.", fixes: ["Mend it"] }],
              },
              { kind: "example", json: '{"max-chars": 10}', version: "7.3", found: [] },
            ],
          },
        ],
      }),
    });
    const { user } = show([problem("Too long", { rule: "text-for-value", fixes: ["Mend"] })]);
    const why = dom.getByRole("button", { name: "Why?" });
    why.focus();
    await user.keyboard("{Enter}");
    const dialog = await dom.findByRole("dialog", { name: "Text instead of a number" });
    expect(host.requests("rule_page")).toEqual([{ rule: "text-for-value" }]);
    // Words of the page are words, never markup.
    expect(dialog.textContent).toContain("Write 10, <b>not</b> more.");
    expect(within(dialog).getByText("10").tagName).toBe("CODE");
    expect(dialog.textContent).toContain("It must be a number.");
    expect(dialog.textContent).toContain("Fix offered: Mend it");
    expect(dialog.textContent).toContain("Right: nothing to say of this one.");
    expect(dialog.textContent).toContain("PATTERN_MISMATCH");
    expect(dialog.textContent).toContain("In every version of Flow JSON.");
    expect(await axeFaults()).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(dom.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(window.document.activeElement).toBe(why));
  });

  it.each([
    [{ since: "6.2", last: null }, "Since Flow JSON 6.2."],
    [{ since: "5.1", last: "7.2" }, "Since Flow JSON 5.1, up to 7.2."],
    [{ since: "2.1", last: "2.1" }, "In Flow JSON 2.1 only."],
  ])("says in which versions a rule is told: %o", async (versions, words) => {
    host.answer({
      rule_page: ({ rule }) => ({
        rule,
        title: "Some rule",
        group: "structure",
        groupTitle: "Properties and their values",
        severity: "error",
        ...versions,
        everyVersion: false,
        evidence: "documented",
        code: null,
        fixable: false,
        canBeOff: false,
        sections: [],
      }),
    });
    const { user } = show([problem("Odd", {})]);
    await user.click(dom.getByRole("button", { name: "Why?" }));
    const dialog = await dom.findByRole("dialog", { name: "Some rule" });
    expect(within(dialog).getByText(words)).toBeTruthy();
  });

  it("says so where the page cannot be had", async () => {
    const { user } = show([problem("Odd", { rule: "gone" })]);
    await user.click(dom.getByRole("button", { name: "Why?" }));
    const dialog = await dom.findByRole("dialog", { name: "Why" });
    expect(await within(dialog).findByRole("alert")).toBeTruthy();
    expect(within(dialog).getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it("filters by severity and walks by arrows", async () => {
    const { user } = show([
      problem("bad", {}),
      problem("worse", {}),
      problem("hm", { severity: "warning" }),
    ]);
    await user.tab();
    await user.tab();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(window.document.activeElement?.textContent).toContain("worse"));
    await user.click(dom.getByRole("radio", { name: "Warnings 1" }));
    expect(
      within(dom.getByRole("list", { name: "Problems" })).getAllByRole("listitem"),
    ).toHaveLength(1);
  });

  it("draws what is in view of thousands", () => {
    show(Array.from({ length: 5000 }, (_, n) => problem(`Problem ${n}`, {})));
    const rows = within(dom.getByRole("list", { name: "Problems" })).getAllByRole("listitem");
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute("aria-setsize")).toBe("5000");
  });
});
