import type { ReactNode } from "react";
import { cx } from "../../design/cx";
import { useWritten, Words } from "../words";
import styles from "./Field.module.css";

/** What stands under a field: the error or else the helper text, and a counter at the right. */
export function Hint({
  id,
  error,
  helper,
  path = "",
  counter,
  flush = false,
}: {
  id?: string | undefined;
  error: string | null;
  helper: string;
  /** Where the helper text stands among the properties, if it is one of them. */
  path?: string;
  counter?: ReactNode;
  /** In line with the column, not with the words in a box. */
  flush?: boolean;
}) {
  const written = useWritten(path);
  if (!error && !helper && !counter && !written) return null;
  return (
    <div className={cx(styles.hints, flush && styles.flush)}>
      <span id={id} dir="auto" className={cx(styles.hint, error && styles.wrong)}>
        {error || (path ? <Words path={path}>{helper}</Words> : helper)}
      </span>
      {counter ? (
        <span className={styles.counter} dir="ltr">
          {counter}
        </span>
      ) : null}
    </div>
  );
}
