/** A Flow as a phone shows it: the same drawing for the canvas, for trying out, for the preview. */
export * from "./DrawnComponent";
export { type Drawing, isRequired, type Live, type Props } from "./drawing";
export * from "./look";
export * from "./Phone";
export * from "./PlayedPhone";
export * from "./Sheet";
export * from "./StillPhone";
export * from "./spacing";
export { WordsContext } from "./words";
