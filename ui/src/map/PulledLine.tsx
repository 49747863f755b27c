import { type ConnectionLineComponentProps, ViewportPortal } from "@xyflow/react";
import { cx } from "../design";
import { useText } from "../i18n";
import { curve, head } from "./layout";
import styles from "./PulledLine.module.css";
import { useRoutePlan } from "./useRoutePlan";

/** A route while it is being drawn; over a card it says whether it may be. */
export function PulledLine({
  fromX,
  fromY,
  toX,
  toY,
  fromNode,
  toNode,
}: ConnectionLineComponentProps) {
  const t = useText();
  const to = toNode ? Number(toNode.id) : null;
  const { data: plan } = useRoutePlan(Number(fromNode.id), to);
  const refused = to !== null && plan?.refused ? plan.refused : null;
  const points = [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ];
  const words = refused ?? (to === null || !plan ? t("map.pulling") : t("map.release"));
  return (
    <>
      <g className={cx(styles.line, refused !== null && styles.refused)}>
        <path d={curve(points)} className={styles.path} />
        <path d={head(points)} className={styles.head} />
      </g>
      <ViewportPortal>
        <div
          className={cx(styles.words, refused !== null && styles.refused)}
          style={{ transform: `translate(${toX + 14}px, ${toY + 14}px)` }}
          data-pulling
        >
          {words}
        </div>
      </ViewportPortal>
    </>
  );
}
