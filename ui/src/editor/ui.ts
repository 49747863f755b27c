import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Gap } from "../dnd";
import type { PhoneDirection, PhoneLook, PhoneTheme } from "../phone";
import type { BlockView, NodeId } from "../platform";

export type Mode = "design" | "map" | "try";
export type LeftTab = "add" | "layers";
export type BottomTab = "problems" | "json" | "find";

/** Components lifted by keys, and where they would go. */
export interface Lift {
  nodes: NodeId[];
  gaps: Gap[];
  at: number;
}

/** What the editor shows; nothing of it belongs to the document. */
export interface UiState {
  mode: Mode;
  look: PhoneLook;
  phoneTheme: PhoneTheme;
  phoneDirection: PhoneDirection;
  leftTab: LeftTab;
  bottomTab: BottomTab;
  bottomOpen: boolean;
  /** The screen whose title is being edited in the list. */
  renaming: NodeId | null;
  /** How large the phone is drawn; 1 is its own size. */
  scale: number;
  lift: Lift | null;
  /** The text that is written where it is drawn: of a component or a screen, path into its properties. */
  writing: { node: NodeId; path: string } | null;
  /** A block whose name is asked for. */
  naming: { kind: "save"; nodes: NodeId[] } | { kind: "rename"; block: BlockView } | null;
  /** Asks for the keyboard focus; `count` tells two requests for the same place apart. */
  focus: {
    on: "canvas" | "text" | "palette" | "properties" | "screens" | "find";
    count: number;
  } | null;
  /** Spoken to screen readers. */
  said: string;
}

export type UiStore = StoreApi<UiState> & {
  focusOn: (on: NonNullable<UiState["focus"]>["on"]) => void;
  say: (text: string) => void;
};

export function createUi(initial: Partial<UiState> = {}): UiStore {
  const store = createStore<UiState>(() => ({
    mode: "design",
    look: "android",
    phoneTheme: "light",
    phoneDirection: "auto",
    leftTab: "add",
    bottomTab: "problems",
    bottomOpen: true,
    renaming: null,
    scale: 1,
    lift: null,
    writing: null,
    naming: null,
    focus: null,
    said: "",
    ...initial,
  }));
  return {
    ...store,
    focusOn: (on) => store.setState((s) => ({ focus: { on, count: (s.focus?.count ?? 0) + 1 } })),
    say: (text) => store.setState({ said: text }),
  };
}

export const UiContext = createContext<UiStore | null>(null);

export function useUi(): UiStore {
  const ui = useContext(UiContext);
  if (!ui) throw new Error("useUi needs the editor around it");
  return ui;
}

export function useUiState<T>(pick: (state: UiState) => T): T {
  return useStore(useUi(), pick);
}
