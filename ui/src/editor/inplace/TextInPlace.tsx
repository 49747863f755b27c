import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Counter, cx } from "../../design";
import { useDocument, useDocumentState, useNode } from "../../document";
import { useText } from "../../i18n";
import {
  countChars,
  type Json,
  type JsonObject,
  sameJson,
  valueAt,
} from "../../inspector/model/json";
import { type Subject, SubjectContext, useSubject } from "../../inspector/subject";
import { spellingOf, useTextDraft } from "../../inspector/useTextDraft";
import type { NodeId, PropertyView } from "../../platform";
import { componentName, useCatalogue } from "../catalogue";
import { useUi, useUiState } from "../ui";
import { comesFromElsewhere, hasLines, writable } from "./settings";
import styles from "./TextInPlace.module.css";
import { useTextPlace } from "./useTextPlace";
import { useWriting } from "./useWriting";

interface Around {
  stage: RefObject<HTMLElement | null>;
  list: RefObject<HTMLElement | null>;
  column: RefObject<HTMLElement | null>;
}

/**
 * The field in which a text is written where it is drawn. It lies over the phone instead of in it:
 * the list there may hold options only, and a drawing that is made anew must not take the caret.
 */
export function TextInPlace(around: Around) {
  const writing = useUiState((s) => s.writing);
  const ui = useUi();
  const t = useText();
  const catalogue = useCatalogue();
  const node = useNode(writing?.node);
  const screen = useDocumentState((s) => s.screen);
  const own = useDocumentState((s) => (writing ? s.loaded.get(writing.node) : undefined));
  const props = (node?.props ?? own?.props) as JsonObject | undefined;
  const properties = node ? catalogue.of(node.type)?.properties : catalogue.view?.screen;
  const setting = writing && props ? writable(properties ?? [], props, writing.path) : null;
  const name = node ? catalogue.everyday(node.type) : t("inspector.screen");
  const spoken = node ? componentName(node, catalogue) : name;
  const subject = useMemo<Subject | null>(
    () =>
      writing && props ? { node: writing.node, screen, type: node?.type ?? "", name, props } : null,
    [writing, screen, node?.type, name, props],
  );
  // What was written may be gone: by undo, or from the file.
  const gone = writing !== null && (setting === null || (own && writing.node !== screen));
  useEffect(() => {
    if (gone) ui.setState({ writing: null });
  }, [gone, ui]);
  if (!writing || !subject || !setting || gone) return null;
  return (
    <SubjectContext value={subject}>
      <Field
        key={`${writing.node}${writing.path}`}
        {...around}
        node={node ? writing.node : null}
        path={writing.path}
        setting={setting}
        spoken={spoken}
        value={valueAt(subject.props, writing.path)}
      />
    </SubjectContext>
  );
}

function Field({
  stage,
  list,
  column,
  node,
  path,
  setting,
  spoken,
  value,
}: Around & {
  /** `null` for the screen's own title. */
  node: NodeId | null;
  path: string;
  setting: PropertyView;
  spoken: string;
  value: Json | undefined;
}) {
  const t = useText();
  const ui = useUi();
  const writing = useWriting(list);
  const restore = useRestore(setting.label, path, value);
  const field = useRef<HTMLTextAreaElement>(null);
  const below = useId();
  const spelling = spellingOf(setting, value);
  const draft = useTextDraft(setting, path, value, spelling);
  const place = useTextPlace(stage, list, column, field, { node, path }, draft.text);
  const lines = hasLines(setting);
  const ready = place != null;

  useLayoutEffect(() => {
    if (!ready) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [ready]);
  // Nothing is drawn of it: then it is written among the properties.
  useEffect(() => {
    if (place !== null) return;
    ui.setState({ writing: null });
    ui.focusOn("properties");
  }, [place, ui]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      draft.revert();
      writing.end();
      void restore();
    } else if (event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey) {
      draft.flush();
      void writing.step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter") {
      const line = event.shiftKey || event.ctrlKey || event.metaKey;
      if (line && lines) insertLine(event.currentTarget, draft.control.onChange);
      else if (!line) {
        draft.flush();
        writing.end();
      }
    } else {
      draft.control.onKeyDown(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const elsewhere = comesFromElsewhere(draft.text);
  const limit = elsewhere ? null : setting.shownChars;
  const used = countChars(draft.text);
  const over = limit !== null && used > limit;
  const notes = [
    elsewhere ? t("inplace.elsewhere") : "",
    draft.refused ? t("inspector.notTaken") : "",
    lines && !elsewhere ? t("inplace.lines") : "",
  ].filter(Boolean);
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        className={cx(styles.field, over && styles.over)}
        style={place ? { ...place.field, opacity: place.hidden ? 0 : undefined } : undefined}
        aria-label={t("inplace.label", { setting: setting.label, name: spoken })}
        aria-describedby={below}
        aria-invalid={over || undefined}
        spellCheck
        value={draft.control.value}
        onChange={(event) =>
          draft.control.onChange(lines ? event.target.value : oneLine(event.target.value))
        }
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          draft.control.onBlur();
          // Another window took the focus: it will come back here.
          if (event.target.ownerDocument.activeElement === event.target) return;
          ui.setState(({ writing }) => ({
            writing: writing?.path === path && sameNode(writing.node, node) ? null : writing,
          }));
        }}
        onContextMenu={(event) => event.stopPropagation()}
      />
      <div
        className={styles.below}
        style={place ? { ...place.below, opacity: place.hidden ? 0 : undefined } : undefined}
        hidden={limit === null && notes.length === 0}
      >
        <span id={below} className={styles.notes}>
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
          {limit !== null ? <Counter used={used} limit={limit} /> : null}
        </span>
        <span className="visually-hidden" role="status">
          {over && limit !== null ? t("inplace.over", { count: used - limit }) : ""}
        </span>
      </div>
    </>
  );

  function sameNode(written: NodeId, own: NodeId | null): boolean {
    return own === null || written === own;
  }
}

/** Steps of one visit to a field that are taken back at most. */
const STEPS = 100;

/**
 * Brings back the value that was there when writing began: what was handed over at pauses is taken
 * back step by step, so that Escape leaves nothing in the history.
 */
function useRestore(setting: string, path: string, value: Json | undefined): () => Promise<void> {
  const document = useDocument();
  const t = useText();
  const { node, name } = useSubject();
  const [first] = useState(value);
  return async () => {
    const get = document.store.getState;
    const label = t("inspector.change", { setting, name });
    const differs = () => {
      const props = get().nodes.get(node)?.props ?? get().loaded.get(node)?.props;
      return props !== undefined && !sameJson(valueAt(props as JsonObject, path), first);
    };
    await document.settle();
    for (let left = STEPS; left > 0 && differs() && get().history.undo === label; left--) {
      await document.undo();
    }
    if (!differs()) return;
    // It was one step with what was written before.
    await document.edit(
      first === undefined
        ? [{ kind: "unset", node, path }]
        : [{ kind: "set", node, path, value: JSON.stringify(first) }],
      label,
    );
  };
}

/** A text without lines takes a pasted one with blanks in their place. */
const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, " ");

function insertLine(field: HTMLTextAreaElement, change: (text: string) => void) {
  const { selectionStart, selectionEnd } = field;
  field.setRangeText("\n", selectionStart, selectionEnd, "end");
  change(field.value);
}
