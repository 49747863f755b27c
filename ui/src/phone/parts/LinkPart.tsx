import { type Drawing, textOf } from "../drawing";
import { Words } from "../words";
import styles from "./LinkPart.module.css";

/** EmbeddedLink: centred and green. */
export function LinkPart({ props, enabled, live }: Drawing) {
  const text = textOf(props.text);
  return (
    <div className={styles.line}>
      {live ? (
        <button
          type="button"
          className={styles.link}
          dir="auto"
          disabled={!enabled}
          onClick={() => live.onPress(null)}
        >
          {text}
        </button>
      ) : (
        <span className={styles.link} dir="auto">
          <Words path="/text">{text}</Words>
        </span>
      )}
    </div>
  );
}
