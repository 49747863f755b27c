import { useMemo } from "react";
import { useShell } from "../../app/shell";
import { useUi, useUiState } from "../ui";
import { LEAST, MOST, stepFrom } from "./steps";

export interface Zoom {
  /** How large the phone is drawn, in percent. */
  percent: number;
  /** It follows the room. */
  isFit: boolean;
  least: number;
  most: number;
  by: (direction: 1 | -1) => void;
  /** `null`: fit to the room. */
  set: (percent: number | null) => void;
}

/** The size of the phone on the canvas; it is remembered. */
export function useZoom(): Zoom {
  const { settings, changeSettings } = useShell();
  const ui = useUi();
  const scale = useUiState((s) => s.scale);
  const isFit = settings.zoom == null;
  return useMemo(() => {
    const set = (zoom: number | null) => changeSettings({ zoom });
    return {
      percent: Math.round(scale * 100),
      isFit,
      least: LEAST,
      most: MOST,
      by: (direction) => set(stepFrom(ui.getState().scale * 100, direction)),
      set,
    };
  }, [changeSettings, ui, scale, isFit]);
}
