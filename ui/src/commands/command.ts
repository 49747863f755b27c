import type { ReactNode } from "react";
import type { MenuGroup } from "../design";

/** One thing that can be done, wherever else there is a button, a menu entry or a key for it. */
export interface Command {
  /** The same every time, so that it can be remembered. */
  id: string;
  /** What it does, as a menu says it. */
  name: string;
  /** Heading it stands under. */
  group: string;
  /** Further everyday words it is found by. */
  also?: string | undefined;
  icon?: ReactNode;
  /** As this platform writes them. */
  keys?: string | undefined;
  /** Why it cannot be done now; `null`: it can. */
  why: string | null;
  run: () => void;
}

/** The entries of a menu as commands: menus stay the one table of what they offer. */
export function fromMenu(
  groups: readonly MenuGroup[],
  { id, group, why, also }: FromMenu,
): Command[] {
  return groups
    .flatMap(({ title, entries }) => entries.map((entry) => ({ title, entry })))
    .map(({ title, entry }) => ({
      id: `${id}.${entry.id}`,
      // Alone, an entry needs its heading to be understood.
      name: title === undefined ? entry.label : `${title}: ${entry.label}`,
      group,
      also: also?.[entry.id],
      icon: entry.icon,
      keys: entry.keys,
      why: entry.isDisabled ? (entry.description ?? why) : null,
      run: entry.onAction,
    }));
}

interface FromMenu {
  /** Begins every id. */
  id: string;
  group: string;
  /** Said of disabled entries that say nothing themselves. */
  why: string;
  /** Further words by entry id. */
  also?: Record<string, string>;
}
