import { useShell } from "../../app/shell";
import { type BottomTab, useUi } from "../ui";

/** Opens or closes the drawer, and remembers it. */
export function useDrawer(): (open: boolean, tab?: BottomTab) => void {
  const ui = useUi();
  const { settings, changeSettings } = useShell();
  return (open, tab) => {
    ui.setState(tab ? { bottomOpen: open, bottomTab: tab } : { bottomOpen: open });
    if (settings.panels.bottomOpen !== open) {
      changeSettings({ panels: { ...settings.panels, bottomOpen: open } });
    }
  };
}
