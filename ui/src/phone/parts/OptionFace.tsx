import type { Option } from "../drawing";
import styles from "./Choice.module.css";
import { Mark } from "./Mark";
import { Thumb } from "./Picture";

/** What an option shows: picture or colour, words, mark right. */
export function OptionFace({
  option,
  large,
  mark,
}: {
  option: Option;
  /** `media-size` large. */
  large: boolean;
  mark: { many: boolean; chosen: boolean };
}) {
  return (
    <>
      {option.image !== undefined ? (
        <Thumb source={option.image} alt={option.alt} large={large} />
      ) : null}
      {option.color ? (
        <span
          className={styles.colour}
          data-large={large || undefined}
          style={{ background: option.color }}
          aria-hidden
        />
      ) : null}
      <span className={styles.words}>
        <span dir="auto" className={styles.title}>
          {option.title}
        </span>
        {option.description ? (
          <span dir="auto" className={styles.second}>
            {option.description}
          </span>
        ) : null}
      </span>
      {option.metadata ? (
        <span dir="auto" className={styles.metadata}>
          {option.metadata}
        </span>
      ) : null}
      <Mark {...mark} />
    </>
  );
}
