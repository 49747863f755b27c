import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Desk, DeskState } from "./desk";

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk needs the application around it");
  return desk;
}

export function useDeskState<T>(pick: (state: DeskState) => T): T {
  return useStore(useDesk().store, pick);
}
