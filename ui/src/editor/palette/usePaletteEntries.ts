import { useEffect, useMemo, useRef, useState } from "react";
import { useDocument, useDocumentState } from "../../document";
import type { BlockView, ComponentView, Edit, Group } from "../../platform";
import type { OfferedBlock } from "../blocks/BlockGroups";
import { standIn, useBlocks } from "../blocks/blocks";
import { useCatalogue } from "../catalogue";
import { gapsToInsert } from "../commands/gaps";

export interface PaletteEntry {
  component: ComponentView;
  /** Why it can't be added to this screen; null when it can. */
  refusal: string | null;
}

export interface PaletteGroup {
  group: Group;
  entries: PaletteEntry[];
}

/** Rest after the last change of places before Rust is asked again, in milliseconds. */
const REST = 120;

/** What the palette offers for some search words: components group by group, and blocks. */
export function usePaletteEntries(words: string): {
  groups: PaletteGroup[];
  blocks: OfferedBlock[];
} {
  const { view } = useCatalogue();
  const all = useBlocks();
  const refusals = useRefusals(all);
  return useMemo(() => {
    const wanted = words.trim().toLowerCase();
    const blocks = all
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .map((block) => ({ block, refusal: refusals.get(standIn(block.id)) ?? null }));
    const groups = new Map<Group, PaletteEntry[]>();
    for (const component of view?.components ?? []) {
      if (!matches(component, wanted)) continue;
      const entry = { component, refusal: refusals.get(component.type) ?? null };
      groups.set(component.group, [...(groups.get(component.group) ?? []), entry]);
    }
    const inOrder = ORDER.flatMap((group) => {
      const entries = groups.get(group);
      return entries ? [{ group, entries }] : [];
    });
    return { groups: inOrder, blocks };
  }, [view, all, refusals, words]);
}

const ORDER: Group[] = ["text", "media", "text-answer", "selection", "navigation", "logic"];

/** By everyday name, by the name in the JSON, or by another word for it. */
export function matches(component: ComponentView, wanted: string): boolean {
  if (wanted === "") return true;
  return [component.everyday, component.type, ...component.also].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}

/**
 * Types, and stand-ins of blocks, that fit nowhere on the shown screen, and why; asked of Rust when
 * places change.
 */
function useRefusals(blocks: readonly BlockView[]): Map<string, string> {
  const document = useDocument();
  const { view } = useCatalogue();
  const structure = useDocumentState((s) => s.structure);
  const screen = useDocumentState((s) => s.screen);
  const selected = useDocumentState((s) => s.selection.at(-1) ?? null);
  const [refusals, setRefusals] = useState(new Map<string, string>());
  const asked = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `structure` counts changes of places.
  useEffect(() => {
    const timer = setTimeout(async () => {
      const state = document.store.getState();
      if (!view || screen === null || !state.loaded.has(screen)) return setRefusals(new Map());
      const turn = ++asked.current;
      const gaps = gapsToInsert(state, screen, selected);
      const offered = view.components.map(({ type, snippet }) => ({ key: type, snippet }));
      for (const { id, screens } of blocks) {
        if (screens === 0) offered.push({ key: standIn(id), snippet: standIn(id) });
      }
      const edits: Edit[][] = offered.flatMap(({ snippet }) =>
        gaps.map(({ parent, slot, index }) => [
          { kind: "insertComponent" as const, parent, slot, index, component: snippet },
        ]),
      );
      const verdicts = await document.canEdit(edits).catch(() => null);
      if (!verdicts || turn !== asked.current) return;
      const next = new Map<string, string>();
      offered.forEach(({ key }, at) => {
        const own = verdicts.slice(at * gaps.length, (at + 1) * gaps.length);
        if (own.length > 0 && own.every((verdict) => !verdict.allowed)) {
          next.set(key, own.at(-1)?.reason ?? "");
        }
      });
      setRefusals((now) => (sameMap(now, next) ? now : next));
    }, REST);
    return () => clearTimeout(timer);
  }, [document, view, blocks, structure, screen, selected]);

  return refusals;
}

function sameMap(a: Map<string, string>, b: Map<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
