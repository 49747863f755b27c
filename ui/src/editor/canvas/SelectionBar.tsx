import {
  ArrowDown,
  ArrowUp,
  Asterisk,
  Copy,
  Ellipsis,
  GitBranch,
  GripVertical,
  Trash2,
} from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { useDragSource } from "../../dnd";
import { useDocument, useNode, useSelection } from "../../document";
import { useText } from "../../i18n";
import { useCatalogue } from "../catalogue";
import { useShaping } from "../commands/shaping";
import { useCommands } from "../commands/useCommands";
import { useUi, useUiState } from "../ui";
import { BarButton } from "./BarButton";
import { usePick } from "./pointing";
import styles from "./SelectionBar.module.css";
import { useBarPlace } from "./useBarPlace";

/** What is done most to a selected component, right on it. */
export function SelectionBar({
  stage,
  list,
  column,
  onMenu,
}: {
  stage: RefObject<HTMLElement | null>;
  list: RefObject<HTMLElement | null>;
  column: RefObject<HTMLElement | null>;
  onMenu: (at: { x: number; y: number }) => void;
}) {
  const t = useText();
  const selection = useSelection();
  const lead = selection.at(-1);
  const view = useNode(lead);
  const catalogue = useCatalogue();
  const commands = useCommands();
  const shaping = useShaping();
  const bar = useRef<HTMLDivElement>(null);
  useBarPlace(bar, stage, list, column, lead);
  const dragRef = useDragSource(usePick());
  const writing = useUiState((s) => s.writing !== null);
  if (lead === undefined || !view || writing) return null;
  const name = commands.name(lead);
  const many = selection.length > 1;
  const whole = commands.whole(selection);
  const spoken = t("editor.componentsCount", { count: whole.length });
  const required = shaping.required(selection);
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={
        many
          ? t("editor.selectedMany", { count: selection.length })
          : t("editor.selected", { name })
      }
    >
      <Handle node={lead} nodes={whole} name={many ? spoken : name} dragRef={dragRef} />
      <span className={styles.name}>{many ? selection.length : catalogue.everyday(view.type)}</span>
      <BarButton label={t("editor.moveUp")} onPress={() => commands.moveBy(whole, -1)}>
        <ArrowUp size={14} aria-hidden />
      </BarButton>
      <BarButton label={t("editor.moveDown")} onPress={() => commands.moveBy(whole, 1)}>
        <ArrowDown size={14} aria-hidden />
      </BarButton>
      <BarButton label={t("editor.duplicate")} onPress={() => commands.duplicate(selection)}>
        <Copy size={13} aria-hidden />
      </BarButton>
      {required === null ? null : (
        <BarButton
          label={t("shaping.required")}
          isPressed={required}
          onPress={() => shaping.run(shaping.setRequired(selection, !required))}
        >
          <Asterisk size={14} aria-hidden />
        </BarButton>
      )}
      <BarButton
        label={t("shaping.wrapIf")}
        onPress={() => shaping.run(shaping.wrap(selection, "If"))}
      >
        <GitBranch size={13} aria-hidden />
      </BarButton>
      <BarButton label={t("editor.delete")} onPress={() => commands.remove(selection)}>
        <Trash2 size={13} aria-hidden />
      </BarButton>
      <BarButton
        label={t("editor.more")}
        onPress={() => {
          const box = bar.current?.getBoundingClientRect();
          if (box) onMenu({ x: box.right - 24, y: box.bottom + 2 });
        }}
      >
        <Ellipsis size={14} aria-hidden />
      </BarButton>
    </div>
  );
}

/** Drags by pointer; lifts, moves and drops by Space and arrow keys. */
function Handle({
  node,
  nodes,
  name,
  dragRef,
}: {
  /** The one that leads; the bar stands at it. */
  node: number;
  nodes: number[];
  name: string;
  dragRef: (element: HTMLElement | null) => void;
}) {
  const t = useText();
  const commands = useCommands();
  const ui = useUi();
  const document = useDocument();
  const lifted = useUiState((s) => s.lift?.nodes.includes(node) ?? false);

  // Leaving the handle or choosing something else ends a lift.
  useEffect(() => {
    if (lifted && !document.store.getState().nodes.has(node)) commands.cancelLift();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const space = event.key === " " || event.key === "Enter";
    if (!lifted) {
      if (event.key !== " ") return;
      event.preventDefault();
      void commands.lift(nodes);
      return;
    }
    const arrow = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (arrow !== 0) commands.liftBy(arrow);
    else if (space) void commands.dropLifted();
    else if (event.key === "Escape") commands.cancelLift();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      ref={dragRef}
      type="button"
      className={styles.handle}
      aria-label={t("editor.handle", { name })}
      aria-description={t("editor.handleHelp")}
      aria-pressed={lifted}
      title={t("editor.handleHelp")}
      data-select-node={node}
      onKeyDown={onKeyDown}
      onBlur={() => ui.getState().lift && commands.cancelLift()}
    >
      <GripVertical size={14} aria-hidden />
    </button>
  );
}
