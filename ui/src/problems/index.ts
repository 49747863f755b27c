export { FixButtons } from "./FixButtons";
export { counts, inOrder, neighbour } from "./order";
export { ProblemBadge } from "./ProblemBadge";
export { default as ProblemsList } from "./ProblemsList";
export { SeverityMark } from "./SeverityMark";
