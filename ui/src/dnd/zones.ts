import type { NodeId } from "../platform/generated";

/** What is being dragged. */
export type Dragged =
  | { kind: "new"; type: string; name: string; icon: string; snippet: string }
  /** In document order, none inside another of them. */
  | { kind: "component"; nodes: NodeId[]; name: string; icon: string }
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
  /** A frame of this height instead of a line: it goes somewhere inside. */
  height?: number;
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
  /** Called once when a drag begins. `again` asks for the offer anew, when more is known. */
  begin?: (dragged: Dragged, again: () => void) => void;
  /** Null: nothing can be dropped at this point. */
  offer: (dragged: Dragged, at: Point) => Offer | null;
  end?: () => void;
}
