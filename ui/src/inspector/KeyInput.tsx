import { cx } from "../design";
import styles from "./inspector.module.css";
import { spread } from "./options/OptionRow";
import { useDraft } from "./useDraft";

/** The key of a row; handed over whole. */
export function KeyInput({
  label,
  value,
  onRename,
}: {
  label: string;
  value: string;
  onRename: (key: string) => Promise<unknown> | null;
}) {
  const draft = useDraft({
    value,
    whole: true,
    commit: (key) => (key.trim() === "" ? null : onRename(key.trim())),
  });
  return (
    <input
      aria-label={label}
      spellCheck={false}
      className={cx(styles.keyInput, styles.mono)}
      {...spread(draft.control)}
    />
  );
}
