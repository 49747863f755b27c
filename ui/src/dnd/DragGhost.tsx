import { createPortal } from "react-dom";
import { cx } from "../design/cx";
import { ComponentIcon } from "../editor/ComponentIcon";
import styles from "./DragGhost.module.css";
import type { Dragged, Offer, Point } from "./zones";

export interface Ghost {
  dragged: Dragged;
  at: Point;
  offer: Offer | null;
}

/** The chip under the pointer, and the line where it would go. Nothing else moves. */
export function DragGhost({ dragged, at, offer }: Ghost) {
  const refusal = offer?.refusal ?? null;
  const several = dragged.kind === "component" && dragged.nodes.length > 1;
  return createPortal(
    <div className={styles.layer} aria-hidden>
      {offer ? (
        <div
          className={cx(
            offer.line.height === undefined ? styles.line : styles.frame,
            refusal !== null && styles.refused,
          )}
          style={{
            transform: `translate(${offer.line.left}px, ${offer.line.top}px)`,
            width: offer.line.width,
            height: offer.line.height,
          }}
          data-drop-line=""
        />
      ) : null}
      <div
        className={cx(styles.chip, several && styles.several, refusal !== null && styles.no)}
        style={{ transform: `translate(${at.x + 12}px, ${at.y + 8}px) rotate(-1.5deg)` }}
      >
        <span className={styles.name}>
          {dragged.kind === "screen" ? null : <ComponentIcon icon={dragged.icon} />}
          {dragged.name}
        </span>
        {refusal === null ? null : <span className={styles.why}>{refusal}</span>}
      </div>
    </div>,
    document.body,
  );
}

/** The same line, drawn while a component is moved by keys. */
export function PlaceLine({ line, refused }: { line: Offer["line"]; refused: boolean }) {
  return createPortal(
    <div className={styles.layer} aria-hidden>
      <div
        className={cx(styles.line, refused && styles.refused)}
        style={{ transform: `translate(${line.left}px, ${line.top}px)`, width: line.width }}
      />
    </div>,
    document.body,
  );
}
