import { useEffect, useState } from "react";
import { useDocument, useDocumentState } from "../document";
import type { NodeId, ScreenView } from "../platform";
import { screenNow } from "./sources";

/** A screen that need not be the shown one; the last known state while a newer one is read. */
export function useScreen(screen: NodeId | null): ScreenView | null {
  const document = useDocument();
  const revision = useDocumentState((state) => state.revision);
  const [view, setView] = useState<ScreenView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again with every revision.
  useEffect(() => {
    if (screen === null) return;
    let current = true;
    screenNow(document, screen).then(
      (next) => current && setView(next),
      // A screen that cannot be read has no declared fields to show.
      () => current && setView(null),
    );
    return () => {
      current = false;
    };
  }, [document, screen, revision]);
  return view !== null && view.node === screen ? view : null;
}
