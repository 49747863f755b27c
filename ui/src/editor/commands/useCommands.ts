import { createContext, useContext, useMemo } from "react";
import { toast } from "../../design";
import { type Gap, indexWithout, staysPut } from "../../dnd";
import { type OpenDocument, placeKey, standingOf, useDocument } from "../../document";
import { useText } from "../../i18n";
import type { Edit, NodeId } from "../../platform";
import { type Catalogue, componentName, useCatalogue } from "../catalogue";
import { type UiStore, useUi } from "../ui";
import { gapsOn, gapsToInsert, sameGap } from "./gaps";

type Say = ReturnType<typeof useText>;

/** Places tried for one step up or down before giving up. */
const STEPS_TRIED = 12;

/** What can be done to components. Buttons, menus, keys and drops all call the same. */
export interface ComponentCommands {
  name: (node: NodeId) => string;
  /** Adds a component of a type: at a gap, or where it fits best. */
  add: (type: string, gap?: Gap) => Promise<void>;
  moveTo: (node: NodeId, gap: Gap) => Promise<void>;
  /** The edit a drop at a gap would be; null where it would change nothing. */
  moveEdit: (node: NodeId, gap: Gap) => Edit | null;
  /** One allowed place up (-1) or down (1). */
  moveBy: (node: NodeId, direction: -1 | 1) => Promise<void>;
  duplicate: (nodes: NodeId[]) => Promise<void>;
  remove: (nodes: NodeId[]) => Promise<void>;
  lift: (node: NodeId) => Promise<void>;
  liftBy: (direction: -1 | 1) => void;
  dropLifted: () => Promise<void>;
  cancelLift: () => void;
}

export const CommandsContext = createContext<ComponentCommands | null>(null);

export function useCommands(): ComponentCommands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error("useCommands needs the editor around it");
  return commands;
}

export function useComponentCommands(): ComponentCommands {
  const document = useDocument();
  const catalogue = useCatalogue();
  const ui = useUi();
  const t = useText();
  return useMemo(() => componentCommands(document, catalogue, ui, t), [document, catalogue, ui, t]);
}

export function componentCommands(
  document: OpenDocument,
  catalogue: Catalogue,
  ui: UiStore,
  t: Say,
): ComponentCommands {
  const get = document.store.getState;

  function name(id: NodeId): string {
    const node = get().nodes.get(id);
    return node ? componentName(node, catalogue) : "";
  }

  /** For the history: what kind of thing, not its words, which may be long and soon others. */
  function kind(id: NodeId): string {
    return catalogue.everyday(get().nodes.get(id)?.type ?? "");
  }

  function moveEdit(node: NodeId, gap: Gap): Edit | null {
    const at = standingOf(get(), node);
    if (!at) return null;
    const from = placeKey(at) === placeKey(gap) ? at.index : null;
    if (staysPut(from, gap.index)) return null;
    const index = indexWithout(from, gap.index);
    return { kind: "moveComponent", node, parent: gap.parent, slot: gap.slot, index };
  }

  /** The first of these that Rust allows; tells why when it allows none. */
  async function firstAllowed(edits: Edit[]): Promise<Edit | null> {
    if (edits.length === 0) return null;
    const verdicts = await document.canEdit(edits.map((edit) => [edit]));
    const at = verdicts.findIndex((verdict) => verdict.allowed);
    if (at >= 0) return edits[at] ?? null;
    const reason = verdicts.findLast((verdict) => verdict.reason)?.reason;
    if (reason) toast({ tone: "error", text: reason });
    return null;
  }

  async function moveTo(node: NodeId, gap: Gap): Promise<void> {
    const edit = moveEdit(node, gap);
    if (!edit) return;
    await document.edit([edit], t("editor.didMove", { name: kind(node) }));
    ui.focusOn("canvas");
  }

  return {
    name,
    moveTo,
    moveEdit,

    async add(type, gap) {
      const { screen, selection } = get();
      const component = catalogue.of(type)?.snippet;
      if (screen === null || component === undefined) return;
      const gaps = gap ? [gap] : gapsToInsert(get(), screen, selection.at(-1) ?? null);
      const edit = await firstAllowed(
        gaps.map(({ parent, slot, index }) => ({
          kind: "insertComponent",
          parent,
          slot,
          index,
          component,
        })),
      );
      if (!edit) return;
      const done = await document.edit(
        [edit],
        t("editor.didAdd", { name: catalogue.everyday(type) }),
      );
      if (done) ui.focusOn("canvas");
    },

    async moveBy(node, direction) {
      const { screen } = get();
      const at = standingOf(get(), node);
      if (screen === null || !at) return;
      const gaps = gapsOn(get(), screen, node);
      const own = gaps.findIndex((gap) => sameGap(gap, at));
      const ahead = direction < 0 ? gaps.slice(0, Math.max(own, 0)).reverse() : gaps.slice(own + 1);
      const edits = ahead.slice(0, STEPS_TRIED).flatMap((gap) => moveEdit(node, gap) ?? []);
      const verdicts = edits.length > 0 ? await document.canEdit(edits.map((edit) => [edit])) : [];
      const edit = edits[verdicts.findIndex((verdict) => verdict.allowed)];
      if (!edit) return ui.say(t("editor.cannotMove", { name: name(node) }));
      await document.edit([edit], t("editor.didMove", { name: kind(node) }));
      ui.focusOn("canvas");
    },

    async duplicate(nodes) {
      if (nodes.length === 0) return;
      const label =
        nodes.length === 1
          ? t("editor.didDuplicate", { name: kind(nodes[0] ?? 0) })
          : t("editor.didDuplicateMany", { count: nodes.length });
      await document.edit(
        nodes.map((node) => ({ kind: "duplicate", node })),
        label,
      );
      ui.focusOn("canvas");
    },

    async remove(nodes) {
      // What stands inside another removed one goes with it.
      const chosen = new Set(nodes);
      const { nodes: known } = get();
      const outer = nodes.filter((id) => {
        for (let at = known.get(id)?.parent; at !== undefined; at = known.get(at)?.parent) {
          if (chosen.has(at)) return false;
        }
        return true;
      });
      if (outer.length === 0) return;
      const label =
        outer.length === 1
          ? t("editor.didDelete", { name: kind(outer[0] ?? 0) })
          : t("editor.didDeleteMany", { count: outer.length });
      await document.edit(
        outer.map((node) => ({ kind: "remove", node })),
        label,
      );
      ui.focusOn("canvas");
    },

    async lift(node) {
      const { screen } = get();
      const at = standingOf(get(), node);
      if (screen === null || !at) return;
      const gaps = gapsOn(get(), screen, node);
      const edits = gaps.map((gap) => moveEdit(node, gap));
      const asked = edits.flatMap((edit) => (edit ? [[edit]] : []));
      const verdicts = asked.length > 0 ? await document.canEdit(asked) : [];
      let answer = 0;
      // Both gaps beside it mean staying; one of them stands for its present place.
      const open = gaps.filter((gap, index) =>
        edits[index] ? verdicts[answer++]?.allowed === true : sameGap(gap, at),
      );
      const here = open.findIndex((gap) => sameGap(gap, at));
      ui.setState({ lift: { node, gaps: open, at: here } });
      ui.say(t("editor.lifted", { name: name(node), at: here + 1, count: open.length }));
    },

    liftBy(direction) {
      const { lift } = ui.getState();
      if (!lift) return;
      const at = Math.min(Math.max(lift.at + direction, 0), lift.gaps.length - 1);
      ui.setState({ lift: { ...lift, at } });
      ui.say(t("editor.liftAt", { at: at + 1, count: lift.gaps.length }));
    },

    async dropLifted() {
      const { lift } = ui.getState();
      const gap = lift?.gaps[lift.at];
      if (!lift || !gap) return;
      ui.setState({ lift: null });
      const spoken = t("editor.dropped", { name: name(lift.node) });
      await moveTo(lift.node, gap);
      ui.say(spoken);
    },

    cancelLift() {
      if (!ui.getState().lift) return;
      ui.setState({ lift: null });
      ui.say(t("editor.liftCancelled"));
    },
  };
}
