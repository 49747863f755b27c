import { X } from "lucide-react";
import type { FormEvent, ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../i18n";
import { IconButton } from "./Button";
import { cx } from "./cx";
import styles from "./Dialog.module.css";

export interface DialogProps {
  isOpen: boolean;
  /** Escape, the cross, or (but for forms) a press outside. */
  onClose: () => void;
  title: string;
  /** One quiet line under the title. */
  subtitle?: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  /** At the start of the footer, quietly. */
  footnote?: ReactNode;
  size?: "small" | "medium" | "large" | "wide";
  /** Work is under way that must be seen to its end: nothing closes the dialog. */
  locked?: boolean;
  /** Press of Enter in a field, or of a button of type "submit" in the footer. */
  onSubmit?: () => void;
  role?: "dialog" | "alertdialog";
  /** Content without inner margin, e.g. with panes of its own. */
  flush?: boolean;
  children?: ReactNode;
}

/** A window over the view. Focus is kept inside and goes back to where it was. */
export function Dialog({
  isOpen,
  onClose,
  title,
  subtitle,
  footer,
  footnote,
  size = "medium",
  locked = false,
  onSubmit,
  role = "dialog",
  flush = false,
  children,
}: DialogProps) {
  const t = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit?.();
  };
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      // A form holds what was typed: a press beside it must not throw that away.
      isDismissable={!locked && role === "dialog" && !onSubmit}
      isKeyboardDismissDisabled={locked}
      className={styles.overlay ?? ""}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog ?? ""}>
          <form className={styles.form} onSubmit={submit} noValidate>
            <header className={styles.header}>
              <div className={styles.titles}>
                <Heading slot="title" level={2} className={styles.title ?? ""}>
                  {title}
                </Heading>
                {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
              </div>
              {role === "dialog" ? (
                <IconButton
                  label={t("design.close")}
                  icon={<X size={16} aria-hidden />}
                  size="small"
                  bare
                  isDisabled={locked}
                  onPress={onClose}
                />
              ) : null}
            </header>
            {children ? (
              <div className={cx(styles.body, flush && styles.flush)}>{children}</div>
            ) : null}
            {footer ? (
              <footer className={styles.footer}>
                <div className={styles.footnote}>{footnote}</div>
                {footer}
              </footer>
            ) : null}
          </form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
