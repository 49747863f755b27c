import type { ReactNode } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import styles from "./Dialog.module.css";

export interface AlertAction {
  label: string;
  kind?: "primary" | "plain" | "danger";
  onPress: () => void;
  busy?: boolean;
  /** Holds the focus at first; the harmless one. */
  autoFocus?: boolean;
}

/** A question that must be answered. Escape means the first action, which should be harmless. */
export function AlertDialog({
  isOpen,
  title,
  children,
  actions,
  locked = false,
}: {
  isOpen: boolean;
  title: string;
  children?: ReactNode;
  /** From the harmless one to the main one. */
  actions: AlertAction[];
  locked?: boolean;
}) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => actions[0]?.onPress()}
      title={title}
      role="alertdialog"
      size="small"
      locked={locked}
      footer={
        <div className={styles.alertActions}>
          {actions.map((action) => (
            <Button
              key={action.label}
              kind={action.kind ?? "plain"}
              busy={action.busy ?? false}
              isDisabled={locked && !action.busy}
              autoFocus={action.autoFocus ?? false}
              onPress={action.onPress}
            >
              {action.label}
            </Button>
          ))}
        </div>
      }
    >
      {children}
    </Dialog>
  );
}
