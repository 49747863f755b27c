import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { NodeId } from "../platform";

/** What the map shows; nothing of it belongs to the document. */
export interface MapState {
  /** The route that is chosen, by its key. */
  route: string | null;
  /** The card that is to take the keyboard focus as soon as it is drawn. */
  focus: NodeId | null;
  /** A route being made; without `to` the other screen is still to be chosen. */
  making: { from: NodeId; to: NodeId | null } | null;
  /** A route whose removal is to be decided. */
  removing: { from: NodeId; to: NodeId } | null;
}

export interface MapActions {
  store: StoreApi<MapState>;
  /** Opens a screen in Design. */
  open: (screen: NodeId) => void;
  menu: (about: { screen: NodeId } | { route: string }, at: { x: number; y: number }) => void;
}

export const createMapState = () =>
  createStore<MapState>(() => ({ route: null, focus: null, making: null, removing: null }));

export const MapContext = createContext<MapActions | null>(null);

export function useMap(): MapActions {
  const map = useContext(MapContext);
  if (!map) throw new Error("useMap needs the map around it");
  return map;
}

export function useMapState<T>(pick: (state: MapState) => T): T {
  return useStore(useMap().store, pick);
}
