import { Blocks, Ellipsis, Smartphone } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useText } from "../../i18n";
import type { BlockView } from "../../platform";
import { ComponentIcon } from "../ComponentIcon";
import { useCatalogue } from "../catalogue";
import styles from "../palette/Palette.module.css";
import own from "./BlockEntry.module.css";

/** A block in the palette. */
export function BlockEntry({
  block,
  refusal,
  onInsert,
  onKeyDown,
  onMenu,
}: {
  block: BlockView;
  refusal: string | null;
  onInsert: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onMenu: (at: { x: number; y: number }) => void;
}) {
  const t = useText();
  const catalogue = useCatalogue();
  const about =
    block.screens > 0
      ? t("editor.screensCount", { count: block.screens })
      : block.types.map((type) => catalogue.everyday(type)).join(", ");
  const openAt = (element: Element) => {
    const box = element.getBoundingClientRect();
    onMenu({ x: box.left, y: box.bottom });
  };
  return (
    <div className={own.place}>
      <button
        type="button"
        className={styles.entry}
        data-palette=""
        data-palette-block={block.id}
        // Not `disabled`: the reason must be reachable by focus, and a drag shows it at the place.
        aria-disabled={refusal !== null}
        aria-description={refusal ?? about}
        title={refusal ?? about}
        onClick={onInsert}
        onKeyDown={(event) => {
          const menu = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
          if (!menu || !block.own) return onKeyDown(event);
          event.preventDefault();
          event.stopPropagation();
          openAt(event.currentTarget);
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          if (block.own) onMenu({ x: event.clientX, y: event.clientY });
        }}
      >
        {block.screens > 0 ? (
          <Smartphone size={14} aria-hidden />
        ) : block.types.length === 1 ? (
          <ComponentIcon icon={catalogue.of(block.types[0] ?? "")?.icon} size={14} />
        ) : (
          <Blocks size={14} aria-hidden />
        )}
        <span className={styles.name} dir="auto">
          {block.name}
        </span>
      </button>
      {block.own ? (
        <button
          type="button"
          className={own.more}
          tabIndex={-1}
          aria-label={t("editor.openMenu", { name: block.name })}
          onClick={(event) => openAt(event.currentTarget)}
        >
          <Ellipsis size={14} aria-hidden />
        </button>
      ) : null}
    </div>
  );
}
