import styles from "./KeyCap.module.css";

/** Keys as printed on a keyboard; `keys` is written "Ctrl+Shift+Z". */
export function KeyCap({ keys }: { keys: string }) {
  // The last name may be the plus sign itself.
  const names = keys.endsWith("+")
    ? [...keys.slice(0, -1).split("+").filter(Boolean), "+"]
    : keys.split("+");
  return (
    <span className={styles.keys}>
      {names.map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </span>
  );
}
