/**
 * The window's read replica of the document. Everything that shows or changes a Flow goes through
 * here: `useDocument()` for actions, `useNode(id)` and the other hooks for reading.
 */
export * from "./hooks";
export * from "./open";
export * from "./problems";
export type { DocumentState, LoadedScreen } from "./state";
export * from "./tree";
