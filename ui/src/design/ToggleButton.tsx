import type { ReactNode } from "react";
import { ToggleButton as AriaToggleButton } from "react-aria-components";
import styles from "./ToggleButton.module.css";
import { Tooltip } from "./Tooltip";

/** A small button that stays pressed, e.g. an option beside a search field. */
export function ToggleButton({
  label,
  isOn,
  onChange,
  children,
}: {
  /** Accessible name, and the tooltip. */
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Tooltip text={label}>
      <AriaToggleButton
        aria-label={label}
        isSelected={isOn}
        onChange={onChange}
        className={styles.toggle ?? ""}
      >
        {children}
      </AriaToggleButton>
    </Tooltip>
  );
}
