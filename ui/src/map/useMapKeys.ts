import type { KeyboardEvent } from "react";
import { useDocument } from "../document";
import { useScreenCommands } from "../editor/screens/useScreenCommands";
import { useUi } from "../editor/ui";
import type { NodeId } from "../platform";
import { type Direction, neighbour, routeKey } from "./model";
import { useMap } from "./state";
import { useAskRemoval } from "./useAskRemoval";
import type { Drawn } from "./useFlowMap";
import type { MapView } from "./useMapView";

const ARROWS: Record<string, Direction | undefined> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const PAN = 80;

/** What keys and presses on the map do. */
export function useMapKeys(drawn: Drawn, view: MapView) {
  const document = useDocument();
  const commands = useScreenCommands();
  const map = useMap();
  const ui = useUi();
  const remove = useAskRemoval();

  const chooseRoute = (route: string | null) => {
    map.store.setState({ route });
    if (route === null) return;
    requestAnimationFrame(() =>
      view.frame.current?.querySelector<HTMLElement>(`[data-map-route="${route}"]`)?.focus(),
    );
  };

  function onView(event: KeyboardEvent): boolean {
    const arrow = ARROWS[event.key];
    if (event.shiftKey && arrow) {
      const step = arrow === "left" || arrow === "up" ? -PAN : PAN;
      if (arrow === "left" || arrow === "right") view.pan(step, 0);
      else view.pan(0, step);
    } else if (event.key === "+" || event.key === "=") view.zoomIn();
    else if (event.key === "-") view.zoomOut();
    else if (event.key === "0") view.fit();
    else return false;
    return true;
  }

  /** Keys that a card has in common with its entry in the list of screens. */
  function onScreen(event: KeyboardEvent, node: NodeId): boolean {
    const { key, altKey: alt, ctrlKey, metaKey } = event;
    const at = document.store.getState().screens.findIndex((one) => one.node === node);
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== "d" || alt) return false;
      void commands.duplicate(node);
    } else if (alt && key === "ArrowUp") void commands.move(node, at - 1);
    else if (alt && key === "ArrowDown") void commands.move(node, at + 1);
    else if (key === "F2") ui.setState({ renaming: node });
    else if (key === "Delete" || key === "Backspace") void commands.remove(node);
    else return false;
    return true;
  }

  function onCard(event: KeyboardEvent, node: NodeId): boolean {
    const arrow = ARROWS[event.key];
    if (arrow && !event.altKey) {
      const next = neighbour(drawn.layout.cards, node, arrow);
      if (next === null) return true;
      map.store.setState({ route: null, focus: next });
      void document.showScreen(next);
    } else if (event.key === "Enter") map.open(node);
    else if (event.key.toLowerCase() === "c") {
      void document.showScreen(node);
      map.store.setState({ making: { from: node, to: null } });
    } else if (isMenu(event)) map.menu({ screen: node }, below(event));
    else return false;
    return true;
  }

  function onRoute(event: KeyboardEvent, key: string): boolean {
    const route = drawn.routes.find((one) => routeKey(one) === key);
    if (!route) return false;
    if (event.key === "Delete" || event.key === "Backspace") void remove(route);
    else if (isMenu(event)) map.menu({ route: key }, below(event));
    else if (event.key === "Escape") map.store.setState({ route: null, focus: route.from });
    else return false;
    return true;
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const target = event.target as HTMLElement;
    if (!event.currentTarget.contains(target)) return;
    const card = target.closest<HTMLElement>("[data-map-card]")?.dataset.mapCard;
    const route = target.closest<HTMLElement>("[data-map-route]")?.dataset.mapRoute;
    const plain = !event.ctrlKey && !event.metaKey;
    const done =
      (card !== undefined && onScreen(event, Number(card))) ||
      (plain && onView(event)) ||
      (plain && card !== undefined && onCard(event, Number(card))) ||
      (plain && route !== undefined && onRoute(event, route));
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    onKeyDown,
    chooseRoute,
    routeMenu: (route: string, at: { x: number; y: number }) => map.menu({ route }, at),
    connect: (from: NodeId, to: NodeId) => map.store.setState({ making: { from, to } }),
  };
}

const isMenu = (event: KeyboardEvent) =>
  event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);

function below(event: KeyboardEvent) {
  const box = (event.target as Element).getBoundingClientRect();
  return { x: box.left + 16, y: box.bottom - 8 };
}
