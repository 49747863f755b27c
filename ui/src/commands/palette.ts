import { useEffect } from "react";
import { create } from "zustand";
import type { Command } from "./command";

interface PaletteState {
  isOpen: boolean;
  /** What each part of the window offers, by its name; filled while the palette is open. */
  offers: Record<string, readonly Command[]>;
}

/** The command palette of the window. */
export const usePalette = create<PaletteState>(() => ({ isOpen: false, offers: {} }));

export const openPalette = () => usePalette.setState({ isOpen: true });
export const closePalette = () => usePalette.setState({ isOpen: false });

/** Offers commands for as long as the caller is there. */
export function useOffer(name: string, commands: readonly Command[]): void {
  useEffect(() => {
    usePalette.setState(({ offers }) => ({ offers: { ...offers, [name]: commands } }));
  }, [name, commands]);
  useEffect(
    () => () => usePalette.setState(({ offers: { [name]: _, ...rest } }) => ({ offers: rest })),
    [name],
  );
}
