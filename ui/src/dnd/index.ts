/** The only place that knows the drag-and-drop library. */

export { PlaceLine } from "./DragGhost";
export * from "./DragLayer";
export * from "./place";
export * from "./zones";
