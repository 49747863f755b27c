import { type Drawing, textOf } from "../drawing";
import { Words } from "../words";
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
          <span dir="auto">{left ? <Words path="/left-caption">{left}</Words> : null}</span>
          <span dir="auto">{centre ? <Words path="/center-caption">{centre}</Words> : null}</span>
          <span dir="auto">{right ? <Words path="/right-caption">{right}</Words> : null}</span>
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
          <Words path="/label">{label || "\u00a0"}</Words>
        </span>
      )}
    </div>
  );
}
