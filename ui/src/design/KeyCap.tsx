import styles from "./KeyCap.module.css";

/** Keys as printed on a keyboard; `keys` is written "Ctrl+Shift+Z". */
export function KeyCap({ keys }: { keys: string }) {
  const names = keys === "+" ? ["+"] : keys.split("+");
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
