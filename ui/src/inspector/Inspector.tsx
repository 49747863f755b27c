import { useEffect, useRef, useState } from "react";
import { Callout, EmptyState, SegmentedControl } from "../design";
import { useDocumentState, useNode, useSelection, useShownScreen } from "../document";
import { useText } from "../i18n";
import { ComponentInspector } from "./ComponentInspector";
import { FlowInspector } from "./FlowInspector";
import styles from "./inspector.module.css";
import { ScreenInspector } from "./screen/ScreenInspector";

/** Settings of what is selected: one component, or the screen when none is. */
export default function Inspector({ focus }: { focus?: number }) {
  const t = useText();
  const faulty = useDocumentState((state) => state.fault !== null);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!focus) return;
    // The first setting, past the search that most visits do not need.
    pane.current
      ?.querySelector<HTMLElement>(
        "[data-property] :is(input:not([type=file]), textarea, [aria-haspopup=listbox])",
      )
      ?.focus();
  }, [focus]);
  return (
    <section ref={pane} aria-label={t("inspector.title")} className={styles.pane}>
      {faulty ? (
        <div className={styles.faulty}>
          <Callout tone="warn" title={t("inspector.faulty")}>
            {t("inspector.faultyHelp")}
          </Callout>
        </div>
      ) : null}
      {/* While the text is no JSON nothing but the text itself can be changed. */}
      <div inert={faulty} className={styles.contents}>
        <Contents />
      </div>
    </section>
  );
}

function Contents() {
  const t = useText();
  const selection = useSelection();
  const screen = useShownScreen();
  const node = useNode(selection.length === 1 ? selection[0] : null);
  const root = useDocumentState((state) => state.root);
  const [whole, setWhole] = useState(false);
  if (selection.length > 1) {
    return (
      <EmptyState title={t("inspector.several", { count: selection.length })}>
        {t("inspector.severalHelp")}
      </EmptyState>
    );
  }
  // Another subject is another form: drafts and folds must not carry over.
  if (node) return <ComponentInspector key={node.node} node={node} />;
  if (screen && root !== null) {
    return (
      <>
        <div className={styles.scope}>
          <SegmentedControl
            label={t("inspector.settingsOf")}
            size="small"
            segments={[
              { id: "screen", label: t("inspector.thisScreen") },
              { id: "flow", label: t("inspector.wholeFlow") },
            ]}
            value={whole ? "flow" : "screen"}
            onChange={(next) => setWhole(next === "flow")}
          />
        </div>
        {whole ? (
          <FlowInspector root={root} />
        ) : (
          <ScreenInspector key={screen.node} screen={screen} />
        )}
      </>
    );
  }
  if (root !== null) return <FlowInspector root={root} />;
  return <EmptyState title={t("inspector.nothingShown")} />;
}
