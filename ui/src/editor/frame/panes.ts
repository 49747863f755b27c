import { type ComponentType, lazy } from "react";

// Taken by name while these panes are on their way, so that the frame stands without them.
type Pane = { default: ComponentType<{ focus?: number }> };
const found = import.meta.glob<Pane>(
  "../../{inspector,source,problems,tryit}/{Inspector,SourcePane,ProblemsList,TryIt}.tsx",
);

const nothing = async (): Promise<Pane> => ({ default: () => null });
const pane = (path: string) => lazy(found[`../../${path}.tsx`] ?? nothing);

/** Panes that others fill; each is fetched when it is first shown. */
export const Inspector = pane("inspector/Inspector");
export const SourcePane = pane("source/SourcePane");
export const ProblemsList = pane("problems/ProblemsList");
export const TryIt = pane("tryit/TryIt");
