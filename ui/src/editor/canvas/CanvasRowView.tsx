import { memo } from "react";
import { useText } from "../../i18n";
import { useSlotName } from "../condition/useSlotName";
import { CanvasItem } from "./CanvasItem";
import styles from "./CanvasRow.module.css";
import type { CanvasRow } from "./rows";

/** A row of the canvas, with the lines of the containers around it. */
export const CanvasRowView = memo(function CanvasRowView({
  row,
  measure,
}: {
  row: CanvasRow;
  measure: (key: number) => (element: HTMLElement | null) => void;
}) {
  return (
    <div
      className={styles.row}
      ref={measure(row.key)}
      data-canvas-row={row.key}
      role="presentation"
      style={{ paddingInlineStart: Math.max(0, row.around.length - 1) * 12 }}
    >
      {row.around.map((container, depth) => (
        <span
          key={container}
          className={styles.gutter}
          style={{ insetInlineStart: depth * 12 - 14 }}
          data-select-node={container}
          aria-hidden
        />
      ))}
      <Contents row={row} />
    </div>
  );
});

function Contents({ row }: { row: CanvasRow }) {
  const t = useText();
  const slotName = useSlotName();
  switch (row.kind) {
    case "component":
      return <CanvasItem node={row.node} />;
    case "slot":
      return <p className={styles.slot}>{slotName(row.slot, row.node)}</p>;
    case "empty":
      return <p className={styles.hint}>{t("editor.emptyGroup")}</p>;
    case "end":
      return <div className={styles.end} />;
  }
}
