import { useEffect, useState } from "react";
import { type OpenDocument, useDocument } from "../document";
import { screenNow } from "../inspector/sources";
import type { NodeId, Problem } from "../platform";

/** Types seen so far; a component keeps its type for as long as it has its id. */
const seen = new WeakMap<OpenDocument, Map<NodeId, string>>();

/** The type of any component, also of screens that are not loaded, once it is known. */
export function useTypes(problems: readonly Problem[]): (component: NodeId) => string | undefined {
  const document = useDocument();
  const [, repaint] = useState(0);
  const types = seen.get(document) ?? new Map<NodeId, string>();
  seen.set(document, types);

  const typeOf = (id: NodeId) => document.store.getState().nodes.get(id)?.type ?? types.get(id);
  const unknown = new Set<NodeId>();
  for (const { screen, component } of problems) {
    if (component !== null && screen !== null && typeOf(component) === undefined) {
      unknown.add(screen);
    }
  }
  const wanted = [...unknown].join();
  useEffect(() => {
    if (wanted === "") return;
    let current = true;
    const screens = wanted.split(",").map(Number);
    Promise.all(screens.map((screen) => screenNow(document, screen))).then(
      (views) => {
        for (const view of views) for (const node of view.nodes) types.set(node.node, node.type);
        if (current) repaint((n) => n + 1);
      },
      // Without a name the place is the screen alone.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [document, types, wanted]);
  return typeOf;
}
