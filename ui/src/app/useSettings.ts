import { useCallback, useEffect, useRef, useState } from "react";
import { call, type Settings } from "../platform";
import { tell } from "./tell";

/** A pane being dragged changes settings at every move; one write at its end is enough. */
const WRITE_AFTER_MS = 400;

/** Settings as they are now; changes show at once and are kept shortly after. */
export function useSettings(initial: Settings): [Settings, (patch: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(initial);
  const latest = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = useCallback((patch: Partial<Settings>) => {
    latest.current = { ...latest.current, ...patch };
    setSettings(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      call("save_settings", latest.current).catch(tell);
    }, WRITE_AFTER_MS);
  }, []);
  return [settings, change];
}
