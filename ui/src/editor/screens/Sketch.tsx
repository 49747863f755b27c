import { memo } from "react";
import { cx } from "../../design/cx";
import styles from "./Sketch.module.css";

/** A map, since a file may well call a type "constructor". */
const SHAPES = new Map(
  Object.entries({
    TextHeading: styles.heading,
    TextSubheading: styles.heading,
    TextBody: styles.line,
    TextCaption: styles.short,
    RichText: styles.line,
    EmbeddedLink: styles.short,
    Image: styles.block,
    ImageCarousel: styles.block,
    TextArea: styles.block,
  }),
);

/** A screen in miniature, from the types of its first components. */
export const Sketch = memo(function Sketch({ types }: { types: readonly string[] }) {
  const shown = types.filter((type) => type !== "Form");
  const button = shown.includes("Footer");
  return (
    <span className={styles.sketch} aria-hidden>
      {shown
        .filter((type) => type !== "Footer")
        .slice(0, 4)
        .map((type, at) => (
          // Only a drawing; rows have no identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={at} className={cx(styles.part, SHAPES.get(type) ?? styles.field)} />
        ))}
      {button ? <span className={styles.button} /> : null}
    </span>
  );
});
