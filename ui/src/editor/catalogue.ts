import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useDocument, useDocumentState } from "../document";
import { translated, useCatalogueWords } from "../i18n";
import { textOf } from "../phone/drawing";
import {
  asWireError,
  type CatalogView,
  type ComponentView,
  call,
  type NodeView,
  type WireError,
} from "../platform";

/** The catalogue by type name, for the document's version. */
export interface Catalogue {
  view: CatalogView | null;
  of: (type: string) => ComponentView | undefined;
  /** What people call a type. */
  everyday: (type: string) => string;
}

export function catalogueOf(view: CatalogView | null): Catalogue {
  const byType = new Map(view?.components.map((one) => [one.type, one]));
  return {
    view,
    of: (type) => byType.get(type),
    everyday: (type) => byType.get(type)?.everyday ?? type,
  };
}

export const CatalogueContext = createContext<Catalogue>(catalogueOf(null));

export function useCatalogue(): Catalogue {
  return useContext(CatalogueContext);
}

/** Fetches the catalogue, again when the document's version changes; it speaks as the tool does. */
export function useFetchedCatalogue(tell: (error: WireError) => void): Catalogue {
  const { session } = useDocument();
  const version = useDocumentState((s) => s.version);
  const words = useCatalogueWords();
  const [view, setView] = useState<CatalogView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version decides what Rust answers.
  useEffect(() => {
    let wanted = true;
    call("catalog", { session })
      .then((answer) => wanted && setView(answer))
      .catch((error) => wanted && tell(asWireError(error)));
    return () => {
      wanted = false;
    };
  }, [session, version, tell]);
  return useMemo(() => catalogueOf(view && translated(view, words)), [view, words]);
}

/** "Short answer: First name", the name by which eyes, ears and tests know a component. */
export function componentName(node: NodeView, catalogue: Catalogue): string {
  const everyday = catalogue.everyday(node.type);
  const words = ownWords(node);
  return words === "" ? everyday : `${everyday}: ${words}`;
}

/** The component's own words: its label, text, alternative text or name. */
export function ownWords(node: NodeView): string {
  for (const key of ["label", "text", "alt-text", "name", "condition", "value"]) {
    const words = textOf(node.shown[key] ?? node.props[key])
      .replace(/\s+/g, " ")
      .trim();
    if (words !== "") return words.length > 80 ? `${words.slice(0, 79)}…` : words;
  }
  return "";
}
