import { lazy, Suspense } from "react";
import { AppCommands } from "../app/AppCommands";
import { usePalette } from "./palette";

const PaletteDialog = lazy(() => import("./PaletteDialog"));

/** The command palette, when it is open, with what the application itself offers. */
export function Palette() {
  const isOpen = usePalette((s) => s.isOpen);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <AppCommands />
      <PaletteDialog />
    </Suspense>
  );
}
