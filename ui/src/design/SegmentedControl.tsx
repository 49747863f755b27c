import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { cx } from "./cx";
import styles from "./SegmentedControl.module.css";

export interface Segment<K extends string> {
  id: K;
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
}

/** A choice of one among a few, all visible. Arrow keys walk and choose, as in a radio group. */
export function SegmentedControl<K extends string>({
  label,
  segments,
  value,
  onChange,
  size = "medium",
  pills = false,
  className,
}: {
  /** Accessible name of the group. */
  label: string;
  segments: readonly Segment<K>[];
  value: K;
  onChange: (value: K) => void;
  size?: "small" | "medium";
  /** For many segments: each stands alone, and they wrap. */
  pills?: boolean;
  className?: string | undefined;
}) {
  const group = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const forward = event.key === "ArrowRight" || event.key === "ArrowDown";
    const back = event.key === "ArrowLeft" || event.key === "ArrowUp";
    if (!forward && !back) return;
    event.preventDefault();
    event.stopPropagation();
    const open = segments.filter((segment) => !segment.disabled);
    const at = open.findIndex((segment) => segment.id === value);
    const next = open[(at + (forward ? 1 : -1) + open.length) % open.length];
    if (!next) return;
    onChange(next.id);
    group.current?.querySelector<HTMLElement>(`[data-segment="${next.id}"]`)?.focus();
  };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={cx(pills ? styles.pills : styles.group, styles[size], className)}
      onKeyDown={walk}
    >
      {segments.map((segment) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold an icon beside its words and take part in the roving focus alike in WebKitGTK.
        <button
          key={segment.id}
          type="button"
          role="radio"
          aria-checked={segment.id === value}
          data-segment={segment.id}
          disabled={segment.disabled}
          tabIndex={segment.id === value ? 0 : -1}
          className={styles.segment}
          onClick={() => onChange(segment.id)}
        >
          {segment.icon}
          {segment.label}
        </button>
      ))}
    </div>
  );
}
