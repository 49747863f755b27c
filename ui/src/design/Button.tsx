import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";
import { cx } from "./cx";
import { Spinner } from "./Spinner";
import { Tooltip } from "./Tooltip";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger" | "link";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  /** One primary button per view; `link` looks like words. */
  kind?: ButtonKind;
  size?: "small" | "medium";
  /** Drawn before the words. */
  icon?: ReactNode;
  /** Work is under way: the button keeps its words, shows it and takes no press. */
  busy?: boolean;
  className?: string | undefined;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind = "plain",
  size = "medium",
  icon,
  busy = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      isPending={busy}
      className={cx(styles.button, styles[kind], styles[size], className)}
    >
      {busy ? <Spinner size={14} /> : icon}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  /** Accessible name, also shown as tooltip. */
  label: string;
  /** Shown in the tooltip after the label, e.g. "Ctrl+Z". */
  keys?: string;
  icon: ReactNode;
  kind?: "quiet" | "plain" | "danger";
  size?: "small" | "medium";
  className?: string | undefined;
  /** Leave the tooltip out, e.g. in a bar that is itself hovering. */
  bare?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  label,
  keys,
  icon,
  kind = "quiet",
  size = "medium",
  className,
  bare = false,
  ...rest
}: IconButtonProps) {
  const button = (
    <AriaButton
      {...rest}
      aria-label={label}
      className={cx(styles.button, styles.icon, styles[kind], styles[size], className)}
    >
      {icon}
    </AriaButton>
  );
  if (bare) return button;
  return (
    <Tooltip text={label} keys={keys}>
      {button}
    </Tooltip>
  );
}
