import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { JsonValue, NodeId, NodeView, ScreenSummary } from "../platform/generated";
import type { OpenDocument } from "./open";
import { type ProblemCount, problemCount } from "./problems";
import type { DocumentState, LoadedScreen } from "./state";
import { screenOf } from "./tree";

export const DocumentContext = createContext<OpenDocument | null>(null);

/** The open document: its actions, and its store for code outside of rendering. */
export function useDocument(): OpenDocument {
  const document = useContext(DocumentContext);
  if (!document) throw new Error("useDocument needs a DocumentContext around it");
  return document;
}

/** A part of the replica; the caller repaints only when that part is replaced. */
export function useDocumentState<T>(pick: (state: DocumentState) => T): T {
  return useStore(useDocument().store, pick);
}

/** One component; repaints with its own changes only. */
export function useNode(id: NodeId | null | undefined): NodeView | undefined {
  return useDocumentState((s) => (id == null ? undefined : s.nodes.get(id)));
}

/** What is being typed into a component right now, if anything. */
export function useDraft(id: NodeId): Record<string, JsonValue> | undefined {
  return useDocumentState((s) => s.drafts.get(id));
}

/** The components selected on the shown screen; empty means the screen itself. */
export function useSelection(): NodeId[] {
  return useDocumentState((s) => s.selection);
}

/** The single selected component, or null (nothing or several). */
export function useSelectedNode(): NodeId | null {
  return useDocumentState((s) => (s.selection.length === 1 ? (s.selection[0] ?? null) : null));
}

/** The shown screen's contents, once loaded. */
export function useShownScreen(): LoadedScreen | undefined {
  return useDocumentState((s) => (s.screen === null ? undefined : s.loaded.get(s.screen)));
}

/** The shown screen's entry in the list of screens. */
export function useShownSummary(): ScreenSummary | undefined {
  return useDocumentState((s) => s.screens.find((screen) => screen.node === s.screen));
}

/** Problem counts of a component or a screen; the same object while they are the same. */
export function useProblemCount(id: NodeId): ProblemCount | undefined {
  return useDocumentState((s) => problemCount(s.problemLists, screenOf(s, id) ?? id, id));
}
