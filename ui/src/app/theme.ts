import { useEffect } from "react";
import type { Theme } from "../platform";

const DARK = "(prefers-color-scheme: dark)";

/** Puts the theme on <html>; "system" follows the system for as long as it stands. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const system = window.matchMedia(DARK);
    const apply = () => {
      const dark = theme === "dark" || (theme === "system" && system.matches);
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    };
    apply();
    if (theme !== "system") return;
    system.addEventListener("change", apply);
    return () => system.removeEventListener("change", apply);
  }, [theme]);
}
