import type {
  DocumentView,
  FaultView,
  FlowLink,
  HistoryView,
  JsonValue,
  NodeId,
  NodeView,
  RulesFault,
  SavedState,
  ScreenSummary,
} from "../platform/generated";
import { NO_PROBLEMS, type ProblemState, takeProblems } from "./problems";

/** A screen whose components are in the replica. */
export interface LoadedScreen {
  node: NodeId;
  props: Record<string, JsonValue>;
  children: NodeId[];
}

/**
 * What the window knows of the document: a replica for reading, patched by what Rust answers. It is
 * never a second truth; every change goes out as an edit and comes back as a patch.
 *
 * `nodes` and `loaded` are changed in place (a copy of thousands of entries per letter would cost
 * more than the letter), but the entries themselves are replaced, so a selector that picks one
 * entry sees exactly its own changes.
 */
export interface DocumentState extends ProblemState {
  session: number;
  revision: number;
  name: string;
  path: string | null;
  version: string | null;
  root: NodeId | null;
  /** Members of the whole JSON value but the screens. */
  props: Record<string, JsonValue>;
  screens: ScreenSummary[];
  fault: FaultView | null;
  /** The `flowsmith.toml` above the file cannot be used. */
  rulesFault: RulesFault | null;
  history: HistoryView;
  saved: SavedState;
  size: number;
  componentCount: number;
  link: FlowLink | null;
  nodes: Map<NodeId, NodeView>;
  loaded: Map<NodeId, LoadedScreen>;
  /** The screen that is shown. */
  screen: NodeId | null;
  /** Selected components of the shown screen, in the order chosen; the last one leads. */
  selection: NodeId[];
  /** Counts changes of lists, slots and types, i.e. all that can move or lift a place. */
  structure: number;
  /** What is being typed and not yet committed, for drawing only: node -> property -> value. */
  drafts: Map<NodeId, Record<string, JsonValue>>;
}

export function fromView(view: DocumentView) {
  return {
    revision: view.revision,
    name: view.name,
    path: view.path,
    version: view.version,
    root: view.root,
    props: view.props,
    screens: view.screens,
    fault: view.fault,
    ...takeProblems(NO_PROBLEMS, view.problems, view.screens),
    rulesFault: view.rulesFault,
    history: view.history,
    saved: view.saved,
    size: view.size,
    componentCount: view.componentCount,
    link: view.link,
  };
}

export function initialState(session: number, view: DocumentView): DocumentState {
  return {
    session,
    ...fromView(view),
    nodes: new Map(),
    loaded: new Map(),
    screen: null,
    selection: [],
    structure: 0,
    drafts: new Map(),
  };
}
