import { useRef } from "react";
import { Popover } from "react-aria-components";
import { type MenuGroup, MenuList } from "./Menu";
import styles from "./Menu.module.css";

/** Where a context menu opens, in pixels of the window. */
export interface Point {
  x: number;
  y: number;
}

/**
 * A list of commands at a point: open it from `onContextMenu`, and from Shift+F10 or the Menu key
 * at the corner of the focused thing. `at` of `null` means closed.
 */
export function ContextMenu({
  label,
  at,
  groups,
  onClose,
}: {
  label: string;
  at: Point | null;
  groups: readonly MenuGroup[];
  onClose: () => void;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className={styles.anchor}
        style={at ? { left: at.x, top: at.y } : undefined}
      />
      {at ? (
        <Popover
          // A second click elsewhere moves it, so the place is part of its identity.
          key={`${at.x},${at.y}`}
          isOpen
          onOpenChange={(open) => !open && onClose()}
          triggerRef={anchor}
          placement="bottom start"
          offset={2}
          className={styles.popover ?? ""}
        >
          <MenuList label={label} groups={groups} onClose={onClose} />
        </Popover>
      ) : null}
    </>
  );
}
