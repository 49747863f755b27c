import { useEffect, useRef } from "react";
import styles from "./Screens.module.css";

/** Edits a title in place: Enter or leaving keeps it, Escape doesn't. */
export function ScreenTitleField({
  label,
  title,
  onDone,
}: {
  label: string;
  title: string;
  /** Null: as it was. */
  onDone: (title: string | null) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const finish = (next: string | null) => {
    if (done.current) return;
    done.current = true;
    const row = field.current?.closest<HTMLElement>("[data-screen-row]");
    onDone(next);
    row?.focus();
  };
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={label}
      defaultValue={title}
      dir="auto"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") finish(event.currentTarget.value);
        if (event.key === "Escape") finish(null);
      }}
    />
  );
}
