import { useEffect, useRef } from "react";
import { range } from "../../dnd";
import { inOrder, useDocument } from "../../document";
import { useFinder, useOpenFind } from "../../find";
import { useUi } from "../ui";
import { useZoom } from "../zoom/useZoom";
import { isOnCanvas, type KeyCommand, keyCommand, mayRun } from "./keys";
import { type ComponentCommands, useCommands } from "./useCommands";
import { useProblemWalk } from "./useProblemWalk";

/** Commands that also make sense while the flow is being tried out. */
const EVERYWHERE = new Set<KeyCommand>(["try", "undo", "redo", "find", "replace"]);

/** Keys of the whole editor, bound once. Saving and the list of keys belong to the application. */
export function useKeys(openMenu: () => void): void {
  const document = useDocument();
  const commands = useCommands();
  const ui = useUi();
  const finder = useFinder();
  const openFind = useOpenFind();
  const walkProblems = useProblemWalk();
  const zoom = useZoom();
  const run = useRef<(command: KeyCommand) => boolean>(() => false);

  run.current = (command) => {
    const { selection, screen } = document.store.getState();
    switch (command) {
      case "undo":
        void document.undo();
        return true;
      case "redo":
        void document.redo();
        return true;
      case "try":
        void toggle("try");
        return true;
      case "map":
        void toggle("map");
        return true;
      case "next-problem":
      case "previous-problem":
        walkProblems(command === "next-problem" ? 1 : -1);
        return true;
      case "find":
      case "replace":
        openFind(command === "replace");
        return true;
      case "find-next":
      case "find-previous":
        if (finder.store.getState().query.text === "") openFind(false);
        else void finder.go(command === "find-next" ? 1 : -1);
        return true;
      case "zoom-in":
      case "zoom-out":
        // The map has a size of its own.
        if (ui.getState().mode === "design") zoom.by(command === "zoom-in" ? 1 : -1);
        return true;
      case "zoom-fit":
        if (ui.getState().mode === "design") zoom.set(null);
        return true;
      case "add":
        ui.setState({ leftTab: "add", mode: "design" });
        ui.focusOn("palette");
        return true;
      case "select-all":
        if (screen !== null) document.select(inOrder(document.store.getState(), screen));
        return true;
      case "walk-up":
      case "walk-down":
        return walk(command === "walk-up" ? -1 : 1, false);
      case "extend-up":
      case "extend-down":
        return walk(command === "extend-up" ? -1 : 1, true);
      case "parent":
        return toParent();
      case "text":
        ui.focusOn("text");
        return true;
      default:
        return selection.length > 0 && onSelected(command, selection, commands);
    }
  };

  function onSelected(
    command: KeyCommand,
    selection: number[],
    { whole, moveBy, duplicate, remove }: ComponentCommands,
  ): boolean {
    if (command === "move-up" || command === "move-down") {
      void moveBy(whole(selection), command === "move-up" ? -1 : 1);
    } else if (command === "duplicate") void duplicate(selection);
    else if (command === "delete") void remove(selection);
    else if (command === "properties") ui.focusOn("properties");
    else if (command === "menu") openMenu();
    else return false;
    return true;
  }

  async function toggle(face: "map" | "try") {
    await document.settle();
    ui.setState(({ mode }) => ({ mode: mode === face ? "design" : face }));
  }

  function walk(step: -1 | 1, extend: boolean): boolean {
    const state = document.store.getState();
    if (state.screen === null) return false;
    const order = inOrder(state, state.screen);
    const lead = state.selection.at(-1);
    const at = lead === undefined ? (step > 0 ? -1 : order.length) : order.indexOf(lead);
    const next = order[Math.min(Math.max(at + step, 0), order.length - 1)];
    if (next === undefined) return false;
    const anchor = state.selection[0];
    document.select(extend && anchor !== undefined ? range(order, anchor, next) : [next]);
    ui.focusOn("canvas");
    return true;
  }

  function toParent(): boolean {
    if (ui.getState().lift) {
      commands.cancelLift();
      return true;
    }
    const state = document.store.getState();
    const lead = state.selection.at(-1);
    if (lead === undefined) return false;
    const parent = state.nodes.get(lead)?.parent;
    document.select(parent !== undefined && state.nodes.has(parent) ? [parent] : []);
    ui.focusOn("canvas");
    return true;
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = keyCommand(event);
      if (!command || !mayRun(command, event.target)) return;
      const { mode } = ui.getState();
      if (mode === "try" && !EVERYWHERE.has(command)) return;
      // What is selected on the phone is not in sight.
      if (mode === "map" && isOnCanvas(command)) return;
      if (run.current(command)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [ui]);
}
