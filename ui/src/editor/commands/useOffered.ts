import { useEffect, useRef, useState } from "react";
import { useDocument, useDocumentState } from "../../document";
import type { Edit } from "../../platform";

/**
 * Why Rust would refuse each of these alternatives, asked once they are `open` to the eye: null where
 * it would not, undefined while that is open.
 */
export function useOffered(alternatives: Edit[][], open: boolean): (string | null | undefined)[] {
  const document = useDocument();
  const revision = useDocumentState((s) => s.revision);
  const [reasons, setReasons] = useState<{ key: string; list: (string | null)[] } | null>(null);
  const key = open ? `${revision} ${JSON.stringify(alternatives)}` : "";
  const asked = useRef(alternatives);
  asked.current = alternatives;
  useEffect(() => {
    if (key === "" || asked.current.length === 0) return;
    let wanted = true;
    document.canEdit(asked.current).then(
      (verdicts) => {
        if (!wanted) return;
        const list = verdicts.map((one) => (one.allowed ? null : (one.reason ?? "")));
        setReasons({ key, list });
      },
      // Doing it will say so.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [document, key]);
  return reasons !== null && reasons.key === key ? reasons.list : [];
}
