import { type RefObject, useRef } from "react";
import {
  type Dragged,
  indexAt,
  indexWithout,
  type Offer,
  type Point,
  staysPut,
  useDropZone,
  type Zone,
} from "../../dnd";
import { useDocument } from "../../document";
import type { NodeId, ScreenSummary, Verdict } from "../../platform";
import { useCommands } from "../commands/useCommands";
import { useScreenCommands } from "./useScreenCommands";

/** Resting this long on a screen opens it, so that one can drop at a place of it. */
export const REST_MS = 600;

/** Lets screens be reordered by dragging, and components be dropped onto other screens. */
export function useScreenDrop(
  list: RefObject<HTMLElement | null>,
  screens: readonly ScreenSummary[],
): void {
  const document = useDocument();
  const commands = useScreenCommands();
  const components = useCommands();
  const verdicts = useRef(new Map<NodeId, Verdict | null>()).current;
  const again = useRef(() => {});
  const rest = useRef<{ screen: NodeId; timer: number } | null>(null);
  const zone = useRef<Zone>({ offer: () => null });
  zone.current = {
    begin: (_, look) => {
      verdicts.clear();
      again.current = look;
    },
    offer(dragged, at) {
      const area = list.current?.getBoundingClientRect();
      const inside =
        area && at.x >= area.left && at.x <= area.right && at.y >= area.top && at.y <= area.bottom;
      if (!inside) {
        restOn(null);
        return null;
      }
      return dragged.kind === "screen" ? reorder(dragged, at, area) : onto(dragged, at);
    },
    end() {
      restOn(null);
      verdicts.clear();
    },
  };
  useDropZone(zone);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-screen-row]") ?? [])];

  function reorder(dragged: Dragged & { kind: "screen" }, at: Point, area: DOMRect): Offer {
    const drawn = rows();
    const boxes = drawn.map((row) => row.getBoundingClientRect());
    const first = screens.findIndex(
      (screen) => String(screen.node) === drawn[0]?.dataset.screenRow,
    );
    const local = indexAt(boxes, at.y);
    const index = Math.max(first, 0) + local;
    const from = screens.findIndex((screen) => screen.node === dragged.node);
    const top = boxes[local]?.top ?? boxes.at(-1)?.bottom ?? area.top;
    return {
      line: { left: area.left + 10, top, width: area.width - 20 },
      refusal: null,
      drop: () => {
        if (!staysPut(from, index)) void commands.move(dragged.node, indexWithout(from, index));
      },
    };
  }

  /** The screen under the pointer, framed: what is dropped goes to its end. */
  function onto(dragged: Exclude<Dragged, { kind: "screen" }>, at: Point): Offer | null {
    const row = rows().find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return at.y >= top && at.y < bottom;
    });
    const node = row === undefined ? null : Number(row.dataset.screenRow);
    restOn(node);
    // A new component has no place to come from: resting opens the screen, and there it goes.
    if (!row || node === null || dragged.kind === "new") return null;
    const { nodes } = dragged;
    const box = row.getBoundingClientRect();
    const frame = { left: box.left, top: box.top, width: box.width, height: box.height };
    return {
      line: frame,
      refusal: refusal(nodes, node),
      drop: () => void components.moveToScreen(nodes, node),
    };
  }

  function refusal(nodes: NodeId[], screen: NodeId): string | null {
    const verdict = verdicts.get(screen);
    if (verdict === undefined) {
      verdicts.set(screen, null);
      document.canEdit([[{ kind: "moveToScreen", nodes, screen }]]).then(
        ([answer]) => {
          if (!answer || !verdicts.has(screen)) return;
          verdicts.set(screen, answer);
          again.current();
        },
        // The drop itself will say so.
        () => {},
      );
    }
    return verdict && !verdict.allowed ? (verdict.reason ?? "") : null;
  }

  function restOn(screen: NodeId | null) {
    if (rest.current?.screen === screen) return;
    if (rest.current) window.clearTimeout(rest.current.timer);
    rest.current = null;
    if (screen === null || document.store.getState().screen === screen) return;
    const timer = window.setTimeout(() => commands.show(screen), REST_MS);
    rest.current = { screen, timer };
  }
}
