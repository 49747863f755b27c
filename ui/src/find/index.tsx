/** Finding and replacing words in all screens. */
import { createContext, type ReactNode, useContext, useState } from "react";
import { useStore } from "zustand";
import { tell } from "../app/tell";
import { useDocument } from "../document";
import { useDrawer } from "../editor/frame/useDrawer";
import { useUi } from "../editor/ui";
import { createFinder, type Finder, type FindState } from "./finder";

const FinderContext = createContext<Finder | null>(null);

/** What is looked for outlives the pane it is typed in. */
export function FinderProvider({ children }: { children: ReactNode }) {
  const document = useDocument();
  const [finder] = useState(() => createFinder(document, tell));
  return <FinderContext value={finder}>{children}</FinderContext>;
}

export function useFinder(): Finder {
  const finder = useContext(FinderContext);
  if (!finder) throw new Error("useFinder needs a FinderProvider around it");
  return finder;
}

export function useFindState<T>(pick: (state: FindState) => T): T {
  return useStore(useFinder().store, pick);
}

/** Opens the pane with its field focused; `replacing` also shows the field for what takes its place. */
export function useOpenFind(): (replacing: boolean) => void {
  const ui = useUi();
  const drawer = useDrawer();
  const finder = useFinder();
  return (replacing) => {
    if (replacing) finder.store.setState({ replacing: true });
    ui.setState({ mode: "design" });
    drawer(true, "find");
    ui.focusOn("find");
  };
}
