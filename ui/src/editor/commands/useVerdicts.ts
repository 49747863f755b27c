import { useMemo, useRef } from "react";
import type { Dragged, Gap } from "../../dnd";
import { childrenAt, placeKey, useDocument } from "../../document";
import type { Edit, Verdict } from "../../platform";
import { endOf } from "./gaps";
import { type ComponentCommands, useCommands } from "./useCommands";

export interface Verdicts {
  begin: (again: () => void) => void;
  /** Why what is dragged may not go there; null when it may, or while that is being asked. */
  refusal: (dragged: Dragged, gap: Gap) => string | null;
  end: () => void;
}

/**
 * Asks Rust where what is dragged may go: once for each list that it comes over. Every place in a
 * list gets the answer of its end.
 */
export function useVerdicts(): Verdicts {
  const document = useDocument();
  const commands = useCommands();
  const known = useRef(new Map<string, Verdict | null>()).current;
  const again = useRef(() => {});
  return useMemo(
    () => ({
      begin(look) {
        known.clear();
        again.current = look;
      },
      refusal(dragged, gap) {
        const state = document.store.getState();
        const place = { parent: gap.parent, slot: gap.slot };
        const edit = dropEdit(commands, dragged, { ...place, index: endOf(state, place).index });
        // Within their own list they may always move.
        const siblings = childrenAt(state, place);
        const own =
          dragged.kind === "component" && dragged.nodes.every((id) => siblings.includes(id));
        if (!edit || own) return null;
        const key = placeKey(place);
        const verdict = known.get(key);
        if (verdict === undefined) {
          known.set(key, null);
          document.canEdit([[edit]]).then(
            ([answer]) => {
              if (!answer || !known.has(key)) return;
              known.set(key, answer);
              again.current();
            },
            // The drop itself will say so.
            () => {},
          );
        }
        return verdict && !verdict.allowed ? (verdict.reason ?? "") : null;
      },
      end: () => known.clear(),
    }),
    [document, commands, known],
  );
}

/** What a drop would be; null where it would change nothing. */
function dropEdit(commands: ComponentCommands, dragged: Dragged, gap: Gap): Edit | null {
  if (dragged.kind === "component") return commands.moveEdit(dragged.nodes, gap);
  if (dragged.kind !== "new") return null;
  const { parent, slot, index } = gap;
  return { kind: "insertComponent", parent, slot, index, component: dragged.snippet };
}

/** Lets go of what is dragged at a gap. */
export function dropAt(commands: ComponentCommands, dragged: Dragged, gap: Gap): void {
  if (dragged.kind === "component") void commands.moveTo(dragged.nodes, gap);
  else if (dragged.kind === "new") void commands.insert(dragged.name, dragged.snippet, gap);
}
