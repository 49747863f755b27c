import { type Edge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { GitBranch, Server, Undo2 } from "lucide-react";
import { memo } from "react";
import { cx } from "../design";
import { useDocumentState } from "../document";
import type { MapRoute } from "../platform";
import { curve, head, type Point } from "./layout";
import type { RouteKind } from "./model";
import styles from "./RouteLine.module.css";
import { useMap, useMapState } from "./state";

export type RouteEdge = Edge<
  {
    route: MapRoute;
    kind: RouteKind;
    points: Point[];
    label: Point;
    width: number;
    /** What stands at it. */
    words: string;
    /** All there is to say, for ears. */
    name: string;
  },
  "route"
>;

const ICONS = { button: null, hidden: GitBranch, server: Server, backward: Undo2 };

/** A route: a line with a head, and the words of what leads there. */
export const RouteLine = memo(function RouteLine({ id, data }: EdgeProps<RouteEdge>) {
  const map = useMap();
  const chosen = useMapState((s) => s.route === id);
  // From the chosen screen Tab goes on to the routes that begin there.
  const near = useDocumentState((s) => s.screen === data?.route.from);
  if (!data) return null;
  const { kind, points, label, width, words, name } = data;
  const path = curve(points);
  const Icon = ICONS[kind];
  return (
    <>
      <g className={cx(styles.route, styles[kind], chosen && styles.chosen)}>
        <path d={path} className={styles.hit} />
        <path d={path} className={styles.line} />
        <path d={head(points)} className={styles.head} />
      </g>
      <EdgeLabelRenderer>
        <button
          type="button"
          data-map-route={id}
          aria-label={name}
          aria-pressed={chosen}
          title={name}
          tabIndex={near ? 0 : -1}
          className={cx(styles.label, styles[kind], chosen && styles.chosen, "nopan")}
          style={{
            maxWidth: width,
            transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)`,
          }}
          onClick={() => map.store.setState({ route: id })}
          onContextMenu={(event) => {
            event.preventDefault();
            map.menu({ route: id }, { x: event.clientX, y: event.clientY });
          }}
        >
          {Icon ? <Icon size={11} aria-hidden /> : null}
          <span dir="auto">{words}</span>
        </button>
      </EdgeLabelRenderer>
    </>
  );
});
