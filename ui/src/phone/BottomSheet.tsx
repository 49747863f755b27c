import { X } from "lucide-react";
import { type ReactNode, useContext, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useText } from "../i18n";
import styles from "./BottomSheet.module.css";
import { SurfaceContext } from "./look";

/** A list or calendar that slides over the phone; what it covers cannot be reached meanwhile. */
export function BottomSheet({
  title,
  onClose,
  foot,
  children,
}: {
  title: string;
  onClose: () => void;
  /** Pinned below, e.g. the button that ends it. */
  foot?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  const phone = useContext(SurfaceContext);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const covered = phone?.covered.current;
    if (covered) covered.inert = true;
    const first = sheet.current?.querySelector<HTMLElement>("[data-first]") ?? sheet.current;
    first?.focus({ preventScroll: true });
    return () => {
      if (covered) covered.inert = false;
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [phone]);
  const surface = phone?.surface.current;
  if (!surface) return null;
  return createPortal(
    <div className={styles.cover}>
      {/* Only a wider target: the cross and Escape do the same. */}
      <div className={styles.scrim} onPointerDown={onClose} aria-hidden />
      <div
        ref={sheet}
        role="dialog"
        aria-label={title}
        tabIndex={-1}
        className={styles.sheet}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onClose();
        }}
      >
        <div className={styles.head}>
          <p className={styles.title} dir="auto">
            {title}
          </p>
          <button
            type="button"
            className={styles.close}
            aria-label={t("phone.close")}
            onClick={onClose}
          >
            <X size={20} aria-hidden />
          </button>
        </div>
        <div className={styles.body}>{children}</div>
        {foot ? <div className={styles.foot}>{foot}</div> : null}
      </div>
    </div>,
    surface,
  );
}

/** The button that ends a sheet. */
export function SheetButton({
  onPress,
  disabled = false,
  children,
}: {
  onPress: () => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.done} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
