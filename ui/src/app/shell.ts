import { createContext, useContext } from "react";
import type { AppInfo, Settings } from "../platform";

/** The dialogs of an open document's life in an account. */
export type LifecycleDialog = "create" | "update" | "publish" | "preview" | "deprecate" | "delete";

/** What every view may ask of the application around it. */
export interface Shell {
  info: AppInfo;
  settings: Settings;
  /** Changes settings, shows them at once and keeps them. */
  changeSettings(patch: Partial<Settings>): void;
  /** Writes the file, asking where when it has no place yet. False: cancelled or failed. */
  save(): Promise<boolean>;
  saveAs(): Promise<boolean>;
  /** Closes the document and goes back to the start screen; unsaved work asks first. */
  leave(): void;
  /** Asks for a file and opens it in place of the present document. */
  openFile(): void;
  openLifecycle(dialog: LifecycleDialog): void;
  openSettings(): void;
  openKeys(): void;
  /** Every command by its name. */
  openPalette(): void;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("useShell needs the application around it");
  return shell;
}

/** "Ctrl+S" as this platform writes it. */
export function keysFor(platform: string, keys: string): string {
  return platform === "macos" ? keys.replace("Ctrl", "⌘").replace("Alt", "⌥") : keys;
}
