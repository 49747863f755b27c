import type { MessageKey } from "../i18n";
import type { FlowRow, FlowStatus } from "../platform";
import { categoryWords } from "./words";

export interface FlowFilter {
  text: string;
  /** A status as the account says it, or "all", or "problems". */
  status: string;
}

/** Flows whose name, number or category holds every word, in the account's order. */
export function matching(
  flows: FlowRow[],
  { text, status }: FlowFilter,
  t: (key: MessageKey) => string,
): FlowRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return flows.filter((flow) => {
    if (status === "problems" && flow.problems.length === 0) return false;
    if (status !== "all" && status !== "problems" && flow.status !== status) return false;
    const categories = flow.categories.map((category) => categoryWords(t, category)).join(" ");
    const hay = `${flow.name} ${flow.id} ${categories}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

/** The statuses that occur, most frequent in a life first. */
export function statusesOf(flows: FlowRow[]): FlowStatus[] {
  const usual = ["DRAFT", "PUBLISHED", "THROTTLED", "BLOCKED", "DEPRECATED"];
  const place = (status: string) => (usual.indexOf(status) + usual.length + 1) % (usual.length + 1);
  return [...new Set(flows.map((flow) => flow.status))].sort((a, b) => place(a) - place(b));
}

/** What the account would let us do with a Flow of this status. */
export function allowedActions(status: FlowStatus): { deprecate: boolean; delete: boolean } {
  return {
    deprecate: status === "PUBLISHED" || status === "THROTTLED" || status === "BLOCKED",
    delete: status === "DRAFT",
  };
}
