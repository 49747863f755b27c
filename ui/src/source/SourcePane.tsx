import { EditorSelection, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef, useState } from "react";
import { Button, Callout, Spinner } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";
import { asWireError, call, type FaultView } from "../platform";
import { offsetOf } from "./diagnostics";
import { extensions } from "./editor";
import { SourceLink } from "./link";
import styles from "./SourcePane.module.css";
import { SourceSync } from "./sync";

type State = { kind: "loading" } | { kind: "ready" } | { kind: "failed"; message: string };

/** The flow as JSON, live in both directions. */
export default function SourcePane() {
  const t = useText();
  const document = useDocument();
  const fault = useDocumentState((state) => state.fault);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const [state, setState] = useState<State>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a wish to begin anew.
  useEffect(() => {
    let closed = false;
    let link: SourceLink | null = null;
    let view: EditorView | null = null;
    const { session } = document;
    setState({ kind: "loading" });
    // In turn with closing: two panes after each other must not close each other's door.
    document
      .inTurn(() => call("source", { session, open: true }))
      .then(
        (source) => {
          if (closed || !host.current) return;
          const sync = new SourceSync(source.revision, source.text);
          const kilobytes = (bytes: number) =>
            t("source.picture", {
              size: t("inspector.kilobytes", { size: Math.ceil(bytes / 1024) }),
            });
          view = new EditorView({
            parent: host.current,
            state: EditorState.create({
              doc: sync.text,
              extensions: extensions(
                {
                  typed: (changes) => link?.typed(changes),
                  moved: (offset) => link?.moved(offset),
                  undo: () => void link?.undo(),
                  redo: () => void link?.redo(),
                  blurred: () => void link?.flush(),
                },
                { picture: kilobytes, unfold: t("source.unfold") },
                t("source.editor"),
              ),
            }),
          });
          editor.current = view;
          document.takeProblems(source.problems);
          link = new SourceLink(document, view, sync);
          setState({ kind: "ready" });
        },
        (error) => {
          if (!closed) setState({ kind: "failed", message: asWireError(error).message });
        },
      );
    return () => {
      closed = true;
      link?.close();
      view?.destroy();
      editor.current = null;
      // Nobody listens any more; a door left open only costs Rust a little time.
      document
        .inTurn(() => call("source", { session, open: false }))
        .then((source) => document.takeProblems(source.problems))
        .catch(() => undefined);
    };
  }, [document, t, attempt]);

  const goTo = (at: FaultView) => {
    const view = editor.current;
    if (!view) return;
    const offset = offsetOf(view.state.doc, at.line, at.column);
    view.dispatch({ selection: EditorSelection.cursor(offset), scrollIntoView: true });
    view.focus();
  };
  return (
    <section aria-label={t("source.title")} className={styles.pane}>
      {fault ? (
        <div role="status" className={styles.fault}>
          <p className={styles.faultWords}>
            <strong>
              {t("source.fault", {
                line: fault.line,
                column: fault.column,
                message: fault.message,
              })}
            </strong>{" "}
            {t("source.faultHelp")}
          </p>
          <Button size="small" onPress={() => goTo(fault)}>
            {t("source.goToFault")}
          </Button>
        </div>
      ) : null}
      {state.kind === "loading" ? (
        <p role="status" className={styles.wait}>
          <Spinner /> {t("source.loading")}
        </p>
      ) : null}
      {state.kind === "failed" ? (
        <Callout
          tone="error"
          title={t("source.failed")}
          actions={
            <Button size="small" onPress={() => setAttempt(attempt + 1)}>
              {t("source.again")}
            </Button>
          }
        >
          {state.message}
        </Callout>
      ) : null}
      <div ref={host} className={styles.editor} hidden={state.kind !== "ready"} />
    </section>
  );
}
