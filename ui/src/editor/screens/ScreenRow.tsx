import { Ellipsis } from "lucide-react";
import { memo } from "react";
import { Badge } from "../../design";
import { cx } from "../../design/cx";
import { useProblemCount } from "../../document";
import { useText } from "../../i18n";
import type { NodeId, ScreenSummary } from "../../platform";
import styles from "./Screens.module.css";
import { ScreenTitleField } from "./ScreenTitleField";
import { Sketch } from "./Sketch";

/** One screen in the list. */
export const ScreenRow = memo(function ScreenRow({
  screen,
  index,
  shown,
  entry,
  renaming,
  onShow,
  onRename,
  onEditName,
  onMenu,
}: {
  screen: ScreenSummary;
  index: number;
  shown: boolean;
  /** The way in for Tab while no screen is shown. */
  entry: boolean;
  renaming: boolean;
  onShow: (node: NodeId) => void;
  onRename: (node: NodeId, title: string) => void;
  onEditName: (node: NodeId | null) => void;
  onMenu: (node: NodeId, at: { x: number; y: number }) => void;
}) {
  const t = useText();
  const problems = useProblemCount(screen.node);
  const name = screen.title || t("editor.untitledScreen");
  const role = screen.start
    ? t("editor.screenStart")
    : screen.terminal
      ? t("editor.screenEnd")
      : "";
  const { node } = screen;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list around it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it takes the keys.
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={shown}
      aria-label={[name, role, screen.id].filter(Boolean).join(", ")}
      tabIndex={shown || entry ? 0 : -1}
      data-screen-row={node}
      className={cx(styles.row, shown && styles.shown)}
      onClick={() => onShow(node)}
      onDoubleClick={() => onEditName(node)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(node, { x: event.clientX, y: event.clientY });
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the list around it. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus. */}
      <div role="gridcell" className={styles.cell}>
        <Sketch types={screen.sketch} />
        <span className={styles.words}>
          {renaming ? (
            <ScreenTitleField
              label={t("editor.renameScreen", { name })}
              title={screen.title}
              onDone={(title) => (title === null ? onEditName(null) : onRename(node, title))}
            />
          ) : (
            <span className={styles.name} dir="auto" title={name}>
              {name}
            </span>
          )}
          <span className={styles.id} title={screen.id}>
            {role ? `${role} · ` : ""}
            {screen.id}
          </span>
        </span>
        {problems && problems.errors > 0 ? (
          <Badge
            tone="error"
            count={problems.errors}
            label={t("editor.errors", { count: problems.errors })}
          />
        ) : null}
        {problems && problems.warnings > 0 ? (
          <Badge
            tone="warn"
            count={problems.warnings}
            label={t("editor.warnings", { count: problems.warnings })}
          />
        ) : null}
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={t("editor.openMenu", { name })}
          onClick={(event) => {
            event.stopPropagation();
            const box = event.currentTarget.getBoundingClientRect();
            onMenu(node, { x: box.left, y: box.bottom });
          }}
        >
          <Ellipsis size={15} aria-hidden />
        </button>
      </div>
    </div>
  );
});
