import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import styles from "./Tooltip.module.css";

/** Words about a control while it is hovered or focused. The child is a Button of this folder. */
export function Tooltip({
  text,
  keys,
  children,
}: {
  text: string;
  keys?: string | undefined;
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <AriaTooltip offset={6} className={styles.tooltip ?? ""}>
        {text}
        {keys === undefined ? null : <KeyCap keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
