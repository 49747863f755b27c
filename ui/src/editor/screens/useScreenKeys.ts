import type { KeyboardEvent, RefObject } from "react";
import { useDocument } from "../../document";
import type { NodeId } from "../../platform";
import { useUi } from "../ui";
import { useScreenCommands } from "./useScreenCommands";

/** Keys of the list of screens. */
export function useScreenKeys(
  list: RefObject<HTMLElement | null>,
  openMenu: (node: NodeId, at: { x: number; y: number }) => void,
): (event: KeyboardEvent) => void {
  const document = useDocument();
  const commands = useScreenCommands();
  const ui = useUi();

  const focusOn = (node: NodeId) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-screen-row="${node}"]`)?.focus(),
    );

  return (event) => {
    const { screens, screen } = document.store.getState();
    const at = screens.findIndex((one) => one.node === screen);
    const node = screens[at]?.node;
    const arrow = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const go = (index: number) => {
      const next = screens[Math.min(Math.max(index, 0), screens.length - 1)];
      if (!next) return;
      commands.show(next.node);
      focusOn(next.node);
    };
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "d" || event.altKey || node === undefined) return;
      void commands.duplicate(node);
    } else if (arrow !== 0 && event.altKey) {
      if (node !== undefined) void commands.move(node, at + arrow).then(() => focusOn(node));
    } else if (arrow !== 0) go(at + arrow);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(screens.length - 1);
    else if (node === undefined) return;
    else if (event.key === "F2") ui.setState({ renaming: node });
    else if (event.key === "Delete" || event.key === "Backspace") void commands.remove(node);
    else if (event.key === "Enter" || event.key === " ") ui.focusOn("canvas");
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const box = (event.target as Element).getBoundingClientRect();
      openMenu(node, { x: box.left + 48, y: box.bottom - 8 });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
