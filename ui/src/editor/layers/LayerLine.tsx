import { ChevronDown, ChevronRight, Plus } from "lucide-react";
import { Badge, IconButton } from "../../design";
import { cx } from "../../design/cx";
import { useDocumentState, useNode, useProblemCount } from "../../document";
import { useText } from "../../i18n";
import { ComponentIcon } from "../ComponentIcon";
import { componentName, ownWords, useCatalogue } from "../catalogue";
import { useSlotName } from "../condition/useSlotName";
import styles from "./Layers.module.css";
import type { LayerRow } from "./layerRows";
import { SlotWords } from "./SlotWords";
import { useSlotCommands } from "./useSlotCommands";

/** One line of the tree. */
export function LayerLine({
  row,
  entry,
  onFold,
  renaming,
  onRenaming,
}: {
  row: LayerRow;
  /** The way in for Tab while nothing is selected. */
  entry: boolean;
  onFold: (key: number, open: boolean) => void;
  /** The name of the case is being changed. */
  renaming: boolean;
  onRenaming: (key: number, on: boolean) => void;
}) {
  const t = useText();
  const slotName = useSlotName();
  const view = useNode(row.node);
  const catalogue = useCatalogue();
  const selected = useDocumentState((s) => row.slot === null && s.selection.includes(row.node));
  const leads = useDocumentState((s) => row.slot === null && s.selection.at(-1) === row.node);
  const problems = useProblemCount(row.node);
  const slots = useSlotCommands();
  if (!view) return null;
  const kinds = catalogue.of(view.type)?.slots;
  const name = row.slot ? slotName(row.slot, row.node) : componentName(view, catalogue);
  const words = ownWords(view);
  const count = problems ? problems.errors + problems.warnings : 0;
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.open ?? undefined}
      aria-selected={selected}
      tabIndex={leads || entry ? 0 : -1}
      data-layer={row.key}
      data-select-node={row.node}
      className={cx(styles.line, selected && styles.selected, row.slot && styles.slot)}
      style={{ paddingInlineStart: (row.level - 1) * 14 + 4 }}
    >
      {row.open === null ? (
        <span className={styles.fold} />
      ) : (
        <span
          className={styles.fold}
          data-fold=""
          aria-hidden
          title={t(row.open ? "editor.collapse" : "editor.expand", { name })}
          onClick={() => onFold(row.key, !row.open)}
        >
          {row.open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        </span>
      )}
      {row.slot ? (
        <SlotWords
          node={row.node}
          slot={row.slot}
          name={name}
          renaming={renaming}
          onRenaming={(on) => onRenaming(row.key, on)}
        />
      ) : (
        <>
          <ComponentIcon icon={catalogue.of(view.type)?.icon} size={14} />
          {/* Read in this order, seen the other way round. */}
          <span className={cx(words !== "" ? styles.type : styles.words)}>
            {catalogue.everyday(view.type)}
          </span>
          {words === "" ? null : (
            <>
              <span className="visually-hidden">: </span>
              <span className={styles.words} dir="auto">
                {words}
              </span>
            </>
          )}
        </>
      )}
      {kinds?.some((kind) => kind.cases) && !row.slot ? (
        <IconButton
          label={t("editor.addCaseTo", { name })}
          icon={<Plus size={13} aria-hidden />}
          size="small"
          bare
          className={styles.tool}
          onPress={() => void slots.addCase(row.node)}
        />
      ) : null}
      {problems && count > 0 && !row.slot ? (
        <Badge
          tone={problems.errors > 0 ? "error" : "warn"}
          count={count}
          label={
            problems.errors > 0
              ? t("editor.errors", { count: problems.errors })
              : t("editor.warnings", { count: problems.warnings })
          }
        />
      ) : null}
    </div>
  );
}
