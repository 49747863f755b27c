import { useEffect, useMemo, useRef, useState } from "react";
import { useDocument, useDocumentState } from "../../document";
import type { ComponentView, Edit, Group } from "../../platform";
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

/** What the palette offers for some search words, group by group. */
export function usePaletteEntries(words: string): PaletteGroup[] {
  const { view } = useCatalogue();
  const refusals = useRefusals();
  return useMemo(() => {
    const wanted = words.trim().toLowerCase();
    const groups = new Map<Group, PaletteEntry[]>();
    for (const component of view?.components ?? []) {
      if (!matches(component, wanted)) continue;
      const entry = { component, refusal: refusals.get(component.type) ?? null };
      groups.set(component.group, [...(groups.get(component.group) ?? []), entry]);
    }
    return ORDER.flatMap((group) => {
      const entries = groups.get(group);
      return entries ? [{ group, entries }] : [];
    });
  }, [view, refusals, words]);
}

const ORDER: Group[] = ["text", "media", "text-answer", "selection", "navigation", "logic"];

/** By everyday name, by the name in the JSON, or by another word for it. */
export function matches(component: ComponentView, wanted: string): boolean {
  if (wanted === "") return true;
  return [component.everyday, component.type, ...component.also].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}

/** Types that fit nowhere on the shown screen, and why; asked of Rust when places change. */
function useRefusals(): Map<string, string> {
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
      const edits: Edit[][] = view.components.flatMap(({ snippet }) =>
        gaps.map(({ parent, slot, index }) => [
          { kind: "insertComponent" as const, parent, slot, index, component: snippet },
        ]),
      );
      const verdicts = await document.canEdit(edits).catch(() => null);
      if (!verdicts || turn !== asked.current) return;
      const next = new Map<string, string>();
      view.components.forEach((component, at) => {
        const own = verdicts.slice(at * gaps.length, (at + 1) * gaps.length);
        if (own.length > 0 && own.every((verdict) => !verdict.allowed)) {
          next.set(component.type, own.at(-1)?.reason ?? "");
        }
      });
      setRefusals((now) => (sameMap(now, next) ? now : next));
    }, REST);
    return () => clearTimeout(timer);
  }, [document, view, structure, screen, selected]);

  return refusals;
}

function sameMap(a: Map<string, string>, b: Map<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
