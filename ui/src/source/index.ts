export { LazySourcePane as SourcePane } from "./LazySourcePane";
