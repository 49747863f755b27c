import type { NodeId } from "../platform/generated";

/** What is being dragged. */
export type Dragged =
  | { kind: "new"; type: string; name: string; icon: string; snippet: string }
  | { kind: "component"; node: NodeId; name: string; icon: string }
  | { kind: "screen"; node: NodeId; name: string };

export interface Point {
  x: number;
  y: number;
}

/** A line in pixels of the window that shows where the dragged thing would go. */
export interface DropLine {
  left: number;
  top: number;
  width: number;
}

/** What a zone says of a point. */
export interface Offer {
  line: DropLine;
  /** Null: it may be dropped here. Else why not, for people. */
  refusal: string | null;
  drop: () => void;
}

/** A part of the window that takes drops. */
export interface Zone {
  /** Called once when a drag begins, e.g. to ask which places are allowed. */
  begin?: (dragged: Dragged) => void;
  /** Null: nothing can be dropped at this point. */
  offer: (dragged: Dragged, at: Point) => Offer | null;
  end?: () => void;
}
