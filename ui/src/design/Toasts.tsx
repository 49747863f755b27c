import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useEffect } from "react";
import { create } from "zustand";
import { useText } from "../i18n";
import { Button, IconButton } from "./Button";
import { cx } from "./cx";
import styles from "./Toasts.module.css";

export interface ToastMessage {
  tone: "ok" | "info" | "error";
  text: string;
  action?: { label: string; onPress: () => void };
}

interface Standing extends ToastMessage {
  id: number;
}

const SHOWN_MS = 6000;

const useToasts = create<{ toasts: Standing[]; next: number }>(() => ({ toasts: [], next: 1 }));

/** Says something in the corner. Errors stay until dismissed; the rest leaves by itself. */
export function toast(message: ToastMessage): void {
  useToasts.setState(({ toasts, next }) => ({
    toasts: [
      ...toasts.filter((old) => old.text !== message.text).slice(-3),
      { ...message, id: next },
    ],
    next: next + 1,
  }));
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }));
}

/** Takes every toast away. */
export function clearToasts(): void {
  useToasts.setState({ toasts: [] });
}

/** Where toasts appear; once, at the root. */
export function ToastRegion() {
  const toasts = useToasts((state) => state.toasts);
  const t = useText();
  return (
    <section aria-label={t("design.notifications")} aria-live="polite" className={styles.region}>
      {toasts.map((one) => (
        <Toast key={one.id} toast={one} closeLabel={t("design.dismiss")} />
      ))}
    </section>
  );
}

const icons = { ok: CircleCheck, info: Info, error: CircleAlert };

function Toast({ toast: one, closeLabel }: { toast: Standing; closeLabel: string }) {
  const { id, tone, text, action } = one;
  useEffect(() => {
    if (tone === "error") return;
    const timer = setTimeout(() => dismissToast(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, tone]);
  const Icon = icons[tone];
  return (
    <div role={tone === "error" ? "alert" : "status"} className={cx(styles.toast, styles[tone])}>
      <Icon size={16} aria-hidden />
      <p className={styles.text}>{text}</p>
      {action ? (
        <Button
          kind="link"
          size="small"
          onPress={() => {
            dismissToast(id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton
        label={closeLabel}
        icon={<X size={14} aria-hidden />}
        size="small"
        bare
        onPress={() => dismissToast(id)}
      />
    </div>
  );
}
