import { memo, useMemo } from "react";
import { cx } from "../../design/cx";
import { useDocumentState, useDraft, useNode, useProblemCount } from "../../document";
import { DrawnComponent, isRequired, type Props, spacing, WordsContext } from "../../phone";
import type { NodeId, NodeView } from "../../platform";
import { componentName, useCatalogue } from "../catalogue";
import { useUiState } from "../ui";
import { BranchHead } from "./BranchHead";
import styles from "./CanvasItem.module.css";
import { ProblemDot } from "./ProblemDot";

/** One component on the canvas: drawn as on the phone, to be selected and dragged. */
export const CanvasItem = memo(function CanvasItem({
  node,
  pinned = false,
}: {
  node: NodeId;
  pinned?: boolean;
}) {
  const view = useNode(node);
  const draft = useDraft(node);
  const selected = useDocumentState((s) => s.selection.includes(node));
  const leads = useDocumentState((s) => s.selection.at(-1) === node);
  // The first one is the way in for Tab while nothing is selected.
  const entry = useDocumentState((s) => s.selection.length === 0 && isFirst(s, node));
  const problems = useProblemCount(node);
  const written = useUiState((s) => (s.writing?.node === node ? s.writing.path : null));
  const catalogue = useCatalogue();
  const shown = useMemo(() => view && drawnProps(view, draft), [view, draft]);
  if (!view || !shown) return null;
  const name = componentName(view, catalogue);
  // Advice stands in the list and in the inspector; it is no reason to mark what was just added.
  const broken = problems && problems.errors + problems.warnings > 0 ? problems : null;
  const container = view.slots.length > 0;
  const form = view.type === "Form";
  return (
    <div
      className={cx(styles.item, shown.visible === false && styles.hidden, form && styles.form)}
      data-row={pinned || container ? undefined : spacing(view.type)}
      data-card={container && !form ? "" : undefined}
    >
      <div className={styles.place}>
        <div className={styles.face} data-canvas-face="" aria-hidden>
          {form ? (
            <span className={styles.tag}>{catalogue.everyday(view.type)}</span>
          ) : view.type === "If" || view.type === "Switch" ? (
            <BranchHead view={view} draft={draft} />
          ) : (
            <WordsContext value={written}>
              <DrawnComponent
                type={view.type}
                props={shown}
                value={shown["init-value"] ?? null}
                error={null}
                enabled={shown.enabled !== false}
                required={isRequired(shown)}
                everyday={catalogue.everyday(view.type)}
              />
            </WordsContext>
          )}
        </div>
        {/* Lies over the drawing instead of around it: what is drawn is no part of its name. */}
        <div
          role="option"
          aria-selected={selected}
          aria-label={broken ? `${name}. ${broken.first}` : name}
          tabIndex={leads || entry ? 0 : -1}
          data-canvas-item={node}
          className={cx(styles.target, selected && styles.selected, leads && styles.leads)}
        />
        {broken ? <ProblemDot count={broken} /> : null}
      </div>
    </div>
  );
});

/** What the phone shows: references filled with examples, and what is being typed right now. */
function drawnProps(view: NodeView, draft: Props | undefined): Props {
  return { ...view.props, ...view.shown, ...draft };
}

function isFirst(
  state: { screen: NodeId | null; loaded: Map<NodeId, { children: NodeId[] }> },
  node: NodeId,
): boolean {
  return state.screen !== null && state.loaded.get(state.screen)?.children[0] === node;
}
