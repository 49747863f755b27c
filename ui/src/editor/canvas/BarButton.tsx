import type { ReactNode } from "react";
import styles from "./SelectionBar.module.css";

/** A small button of the bar on the selection. */
export function BarButton({
  label,
  onPress,
  children,
}: {
  label: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
