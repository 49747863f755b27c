import { type Drawing, textOf } from "../drawing";
import styles from "./FooterPart.module.css";

/** Footer: the button pinned below, with up to two captions above it. */
export function FooterPart({ props, enabled, live }: Drawing) {
  const left = textOf(props["left-caption"]);
  const centre = textOf(props["center-caption"]);
  const right = textOf(props["right-caption"]);
  const label = textOf(props.label);
  return (
    <div>
      {left || centre || right ? (
        <div className={styles.captions}>
          <span dir="auto">{left}</span>
          <span dir="auto">{centre}</span>
          <span dir="auto">{right}</span>
        </div>
      ) : null}
      {live ? (
        <button
          type="button"
          className={styles.button}
          dir="auto"
          disabled={!enabled}
          onClick={() => live.onPress(null)}
        >
          {label}
        </button>
      ) : (
        <span className={styles.button} dir="auto" data-off={!enabled || undefined}>
          {label || "\u00a0"}
        </span>
      )}
    </div>
  );
}
