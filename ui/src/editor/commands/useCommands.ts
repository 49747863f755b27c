import { createContext, useContext, useMemo } from "react";
import { toast } from "../../design";
import { type Gap, indexAfter, staysTogether } from "../../dnd";
import {
  childrenAt,
  type OpenDocument,
  outermost,
  sorted,
  standingOf,
  useDocument,
} from "../../document";
import { type MessageKey, useText } from "../../i18n";
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
  /** The same for components given as JSON, called `name`. */
  insert: (name: string, component: string, gap?: Gap) => Promise<void>;
  /** What moves, copies or goes when these are chosen: in document order, none inside another. */
  whole: (nodes: readonly NodeId[]) => NodeId[];
  moveTo: (nodes: NodeId[], gap: Gap) => Promise<void>;
  /** The edit a drop at a gap would be; null where it would change nothing. */
  moveEdit: (nodes: NodeId[], gap: Gap) => Edit | null;
  /** To the end of another screen, before its button. */
  moveToScreen: (nodes: NodeId[], screen: NodeId) => Promise<void>;
  /** One allowed place up (-1) or down (1). */
  moveBy: (nodes: NodeId[], direction: -1 | 1) => Promise<void>;
  duplicate: (nodes: NodeId[]) => Promise<void>;
  remove: (nodes: NodeId[]) => Promise<void>;
  lift: (nodes: NodeId[]) => Promise<void>;
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

  function named(nodes: readonly NodeId[]): string {
    const [first] = nodes;
    return nodes.length === 1 && first !== undefined
      ? name(first)
      : t("editor.componentsCount", { count: nodes.length });
  }

  function whole(nodes: readonly NodeId[]): NodeId[] {
    const { screen } = get();
    const outer = outermost(get(), nodes);
    return screen === null ? outer : sorted(get(), screen, outer);
  }

  /** The words for one, or for several. */
  function told(one: MessageKey, many: MessageKey, nodes: readonly NodeId[]): string {
    const [first] = nodes;
    if (nodes.length === 1 && first !== undefined) return t(one, { name: kind(first) });
    return t(many, { count: nodes.length });
  }

  function moveEdit(nodes: NodeId[], gap: Gap): Edit | null {
    const siblings = childrenAt(get(), gap);
    if (nodes.length === 0 || staysTogether(siblings, nodes, gap.index)) return null;
    const { parent, slot } = gap;
    const index = indexAfter(siblings, nodes, gap.index);
    const [node] = nodes;
    return nodes.length === 1 && node !== undefined
      ? { kind: "moveComponent", node, parent, slot, index }
      : { kind: "moveComponents", nodes, parent, slot, index };
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

  async function moveTo(nodes: NodeId[], gap: Gap): Promise<void> {
    const edit = moveEdit(nodes, gap);
    if (!edit) return;
    await document.edit([edit], told("editor.didMove", "editor.didMoveMany", nodes));
    ui.focusOn("canvas");
  }

  async function insert(called: string, component: string, gap?: Gap): Promise<void> {
    const { screen, selection } = get();
    if (screen === null) return;
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
    const done = await document.edit([edit], t("editor.didAdd", { name: called }));
    if (done) ui.focusOn("canvas");
  }

  return {
    name,
    whole,
    moveTo,
    moveEdit,

    async moveToScreen(nodes, screen) {
      const target = get().screens.find((one) => one.node === screen);
      if (!target) return;
      const name = target.title || target.id;
      const label = t("editor.didMoveToScreen", { count: nodes.length, name });
      if (!(await document.edit([{ kind: "moveToScreen", nodes, screen }], label))) return;
      await document.goTo(screen, nodes.at(-1) ?? null);
      document.select(nodes.filter((node) => get().nodes.has(node)));
      ui.focusOn("canvas");
    },

    async add(type, gap) {
      const component = catalogue.of(type)?.snippet;
      if (component !== undefined) await insert(catalogue.everyday(type), component, gap);
    },

    insert,

    async moveBy(nodes, direction) {
      const { screen } = get();
      const first = nodes[0] === undefined ? null : standingOf(get(), nodes[0]);
      const last = standingOf(get(), nodes.at(-1) ?? -1);
      if (screen === null || !first || !last) return;
      const gaps = gapsOn(get(), screen, nodes);
      const own = gaps.findIndex((gap) => sameGap(gap, direction < 0 ? first : last));
      const ahead = direction < 0 ? gaps.slice(0, Math.max(own, 0)).reverse() : gaps.slice(own + 1);
      const edits = ahead.slice(0, STEPS_TRIED).flatMap((gap) => moveEdit(nodes, gap) ?? []);
      const verdicts = edits.length > 0 ? await document.canEdit(edits.map((edit) => [edit])) : [];
      const edit = edits[verdicts.findIndex((verdict) => verdict.allowed)];
      if (!edit) return ui.say(t("editor.cannotMove", { name: named(nodes) }));
      await document.edit([edit], told("editor.didMove", "editor.didMoveMany", nodes));
      ui.focusOn("canvas");
    },

    async duplicate(nodes) {
      const outer = whole(nodes);
      if (outer.length === 0) return;
      await document.edit(
        outer.map((node) => ({ kind: "duplicate", node })),
        told("editor.didDuplicate", "editor.didDuplicateMany", outer),
      );
      ui.focusOn("canvas");
    },

    async remove(nodes) {
      const outer = whole(nodes);
      if (outer.length === 0) return;
      await document.edit(
        outer.map((node) => ({ kind: "remove", node })),
        told("editor.didDelete", "editor.didDeleteMany", outer),
      );
      ui.focusOn("canvas");
    },

    async lift(nodes) {
      const { screen } = get();
      const at = nodes[0] === undefined ? null : standingOf(get(), nodes[0]);
      if (screen === null || !at) return;
      const gaps = gapsOn(get(), screen, nodes);
      const edits = gaps.map((gap) => moveEdit(nodes, gap));
      const asked = edits.flatMap((edit) => (edit ? [[edit]] : []));
      const verdicts = asked.length > 0 ? await document.canEdit(asked) : [];
      let answer = 0;
      // The gaps around them mean staying; one of them stands for their present place.
      const open = gaps.filter((gap, index) =>
        edits[index] ? verdicts[answer++]?.allowed === true : sameGap(gap, at),
      );
      // Several that stand apart have no place of their own yet.
      const here = Math.max(
        open.findIndex((gap) => sameGap(gap, at)),
        0,
      );
      if (open.length === 0) return ui.say(t("editor.cannotMove", { name: named(nodes) }));
      ui.setState({ lift: { nodes, gaps: open, at: here } });
      ui.say(t("editor.lifted", { name: named(nodes), at: here + 1, count: open.length }));
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
      const spoken = t("editor.dropped", { name: named(lift.nodes) });
      await moveTo(lift.nodes, gap);
      ui.say(spoken);
    },

    cancelLift() {
      if (!ui.getState().lift) return;
      ui.setState({ lift: null });
      ui.say(t("editor.liftCancelled"));
    },
  };
}
