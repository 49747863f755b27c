import type { ReactNode } from "react";
import styles from "./SelectionBar.module.css";

/** A small button of the bar on the selection. */
export function BarButton({
  label,
  isPressed,
  onPress,
  children,
}: {
  label: string;
  /** Of a switch: whether it is on. */
  isPressed?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
