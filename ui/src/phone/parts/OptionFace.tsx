import type { Option } from "../drawing";
import { Words } from "../words";
import styles from "./Choice.module.css";
import { Mark } from "./Mark";
import { Thumb } from "./Picture";

/** What an option shows: picture or colour, words, mark right. */
export function OptionFace({
  option,
  path,
  large,
  mark,
}: {
  option: Option;
  /** Where the option stands among the properties. */
  path: string;
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
          <Words path={`${path}/title`}>{option.title}</Words>
        </span>
        {option.description ? (
          <span dir="auto" className={styles.second}>
            <Words path={`${path}/description`}>{option.description}</Words>
          </span>
        ) : null}
      </span>
      {option.metadata ? (
        <span dir="auto" className={styles.metadata}>
          <Words path={`${path}/metadata`}>{option.metadata}</Words>
        </span>
      ) : null}
      <Mark {...mark} />
    </>
  );
}
