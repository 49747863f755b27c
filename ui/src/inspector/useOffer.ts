import { useEffect, useState } from "react";
import { useDocument, useDocumentState } from "../document";
import type { OfferView } from "../platform";
import { offerNow } from "./sources";
import { useSubject } from "./subject";

const NOTHING: OfferView = { wanted: null, sources: [] };

/** What the value at a path can be taken from; the last known while newer is asked for. */
export function useOffer(path: string): OfferView {
  const document = useDocument();
  const { node } = useSubject();
  const revision = useDocumentState((state) => state.revision);
  const [offer, setOffer] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every revision.
  useEffect(() => {
    let current = true;
    offerNow(document, node, path).then(
      (next) => current && setOffer(next),
      // Without an answer nothing is offered; values can be written all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [document, node, path, revision]);
  return offer;
}
