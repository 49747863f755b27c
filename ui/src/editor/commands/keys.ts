/** What a key means in the editor. */
export type KeyCommand =
  | "undo"
  | "redo"
  | "try"
  | "zoom-in"
  | "zoom-out"
  | "zoom-fit"
  | "find"
  | "replace"
  | "find-next"
  | "find-previous"
  | "map"
  | "next-problem"
  | "previous-problem"
  | "add"
  | "duplicate"
  | "delete"
  | "move-up"
  | "move-down"
  | "walk-up"
  | "walk-down"
  | "extend-up"
  | "extend-down"
  | "select-all"
  | "parent"
  | "text"
  | "properties"
  | "menu";

/** Commands that make sense while a text is being typed: they don't touch the text. */
const IN_TEXT = new Set<KeyCommand>([
  "try",
  "zoom-in",
  "zoom-out",
  "zoom-fit",
  "find",
  "replace",
  "find-next",
  "find-previous",
  "next-problem",
  "previous-problem",
]);
/** Commands about the selected components; elsewhere (lists, menus) the keys mean other things. */
const ON_CANVAS = new Set<KeyCommand>([
  "duplicate",
  "delete",
  "move-up",
  "move-down",
  "walk-up",
  "walk-down",
  "extend-up",
  "extend-down",
  "select-all",
  "parent",
  "text",
  "properties",
  "menu",
]);

/** Whether a command is about what is selected on the phone. */
export const isOnCanvas = (command: KeyCommand) => ON_CANVAS.has(command);

type Stroke = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing"
> & { getModifierState?: (key: string) => boolean };

/** The command of a key stroke, wherever it falls. */
export function keyCommand(stroke: Stroke): KeyCommand | null {
  if (stroke.isComposing) return null;
  // AltGr types letters (Polish ż, German @); Windows reports it as Ctrl+Alt.
  if (stroke.getModifierState?.("AltGraph") || (stroke.altKey && stroke.ctrlKey)) return null;
  const { key, shiftKey: shift } = stroke;
  if (stroke.ctrlKey || stroke.metaKey) {
    if (stroke.altKey) return null;
    switch (key.toLowerCase()) {
      case "z":
        return shift ? "redo" : "undo";
      case "y":
        return shift ? null : "redo";
      case "i":
        return shift ? null : "try";
      // With Shift on keyboards where + stands above another sign.
      case "+":
      case "=":
        return "zoom-in";
      case "-":
      case "_":
        return "zoom-out";
      case "0":
        return shift ? null : "zoom-fit";
      case "f":
        return shift ? null : "find";
      case "h":
        return shift ? null : "replace";
      case "d":
        return shift ? null : "duplicate";
      case "a":
        return shift ? null : "select-all";
      default:
        return null;
    }
  }
  if (stroke.altKey) {
    if (key === "ArrowUp") return "move-up";
    if (key === "ArrowDown") return "move-down";
    if (key === "Enter") return "properties";
    return null;
  }
  switch (key) {
    case "F3":
      return shift ? "find-previous" : "find-next";
    case "F8":
      return shift ? "previous-problem" : "next-problem";
    case "/":
      return "add";
    case "a":
      return "add";
    case "m":
      return "map";
    case "Delete":
    case "Backspace":
      return shift ? null : "delete";
    case "ArrowUp":
      return shift ? "extend-up" : "walk-up";
    case "ArrowDown":
      return shift ? "extend-down" : "walk-down";
    case "Escape":
      return "parent";
    case "Enter":
    case "F2":
      return shift ? null : "text";
    case "ContextMenu":
      return "menu";
    case "F10":
      return shift ? "menu" : null;
    default:
      return null;
  }
}

const TYPING =
  "input, textarea, select, [contenteditable=''], [contenteditable=true], [role=textbox]";
const OVERLAY = "[role=dialog], [role=alertdialog], [role=menu]";
/** Where a copy is one of components or screens. */
const CLIPBOARD = "[data-canvas], [data-layers], [data-screens]";
/** Lists and trees of their own, with their own meaning of arrows, Delete and letters. */
const LISTS =
  "[role=listbox], [role=grid], [role=tree], [role=tablist], [role=radiogroup], [role=combobox]";

/** Whether a command may run with the focus on `target`. */
export function mayRun(command: KeyCommand | "clipboard", target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null;
  const page = element?.ownerDocument ?? document;
  if (page.querySelector("[role=dialog][aria-modal=true], [role=alertdialog], [data-modal]")) {
    return false;
  }
  if (element?.closest(OVERLAY)) return false;
  const clipboard = command === "clipboard";
  if (element?.closest(TYPING) && !isTickBox(element)) return !clipboard && IN_TEXT.has(command);
  const nowhere = element === null || element === page.body;
  if (clipboard) return nowhere || element.closest(CLIPBOARD) !== null;
  const onCanvas = nowhere || element.closest("[data-canvas]");
  if (ON_CANVAS.has(command)) return Boolean(onCanvas);
  if (command === "add" || command === "map") return Boolean(onCanvas) || !element?.closest(LISTS);
  return true;
}

/** A tick box or radio holds no text, so letters are free there. */
function isTickBox(element: Element): boolean {
  return (
    element instanceof HTMLInputElement && ["checkbox", "radio", "range"].includes(element.type)
  );
}
