import { describe, expect, it } from "vitest";
import type { MessageKey, Values } from "../../i18n";
import en from "../../i18n/en.json";
import { messagesOf } from "../../i18n/spoken";
import type { NodeView } from "../../platform";
import { caseWords, conditionWords } from "./words";

const messages = messagesOf(en);
const t = (key: MessageKey, values: Values = {}) =>
  (messages[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

const view = (node: number, props: NodeView["props"]): NodeView => ({
  node,
  parent: 1,
  type: "RadioButtonsGroup",
  props,
  shown: {},
  slots: [],
});
const tree = {
  nodes: new Map([
    [2, view(2, { name: "plan", label: "Your plan", "data-source": [{ id: "g", title: "Gold" }] })],
    [3, view(3, { name: "age", label: "" })],
  ]),
  loaded: new Map([[1, { node: 1, props: {}, children: [2, 3] }]]),
};

describe("a condition in words", () => {
  it.each([
    ["${form.plan} == 'g'", "“Your plan” is “Gold”"],
    ["`${form.plan} != 'x'`", "“Your plan” is not “x”"],
    ["(${form.age} >= 18) && !${data.is_member}", "(“age” is at least 18) and not “is member”"],
    ["${screen.ASK.form.plan} == 'g' || false", "“Your plan” is “Gold” or no"],
    ["${data.note} == 'it\\'s'", "“note” is “it's”"],
    ["${form.plan", "$ {form.plan"],
    ["", ""],
  ])("%s", (condition, words) => {
    expect(conditionWords(condition, tree as never, 1, t)).toBe(words);
  });

  it("names cases by the options they stand for", () => {
    expect(caseWords("${form.plan}", "g", tree as never, 1)).toBe("Gold");
    expect(caseWords("${data.kind}", "g", tree as never, 1)).toBe("g");
  });
});
