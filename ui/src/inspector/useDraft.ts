import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useDocument } from "../document";
import { Draft } from "./model/draft";

/** Milliseconds without a letter after which typing is handed to the document. */
export const PAUSE_MS = 250;

export interface DraftOptions {
  /** What the document holds, as text. */
  value: string;
  /** Hands typed text to the document. Nothing, or an answer of `null`: it was not taken. */
  commit: (text: string) => Promise<unknown> | null;
  /** Draws typed text at once. */
  show?: (text: string) => void;
  /** Wait for Enter or the end of the visit: half a name must not be taken for a name. */
  whole?: boolean;
}

export interface DraftField {
  text: string;
  /** The document did not take this text. */
  refused: boolean;
  /** Spread on the control. */
  control: {
    value: string;
    onChange: (text: string) => void;
    onBlur: () => void;
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
  /** Hands over what waits. */
  flush: () => void;
  /** Something typed has not been handed over yet. */
  waiting: () => boolean;
  /** Forgets what waits: back to what the document holds, or will hold. */
  revert: () => void;
}

/** A text control with a local draft: a letter never waits for the document. */
export function useDraft(options: DraftOptions): DraftField {
  const document = useDocument();
  const [draft] = useState(() => new Draft(options.value));
  const [, repaint] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(options);
  latest.current = options;

  draft.offer(options.value);

  const [flush] = useState(() => () => {
    clearTimeout(timer.current);
    const text = draft.take();
    if (text === null) return;
    const answer = latest.current.commit(text);
    if (answer === null) draft.answered(false);
    else {
      const settle = (taken: boolean) =>
        // After the paint that brings the document's own value.
        setTimeout(() => {
          draft.answered(taken);
          repaint((n) => n + 1);
        });
      answer.then(
        (taken) => settle(taken !== null),
        () => settle(false),
      );
    }
  });

  useEffect(() => {
    // Saving, trying out and publishing wait for what is being typed.
    const stop = document.onFlush(flush);
    return () => {
      stop();
      // Another selection takes the field away, not what was typed into it.
      flush();
    };
  }, [document, flush]);

  const revert = () => {
    clearTimeout(timer.current);
    draft.revert();
    latest.current.show?.(draft.text);
    repaint((n) => n + 1);
  };

  return {
    text: draft.text,
    refused: draft.refused,
    flush,
    waiting: () => draft.waiting,
    revert,
    control: {
      value: draft.text,
      onChange: (text) => {
        draft.type(text);
        repaint((n) => n + 1);
        latest.current.show?.(text);
        clearTimeout(timer.current);
        if (!latest.current.whole) timer.current = setTimeout(flush, PAUSE_MS);
      },
      onBlur: flush,
      onKeyDown: (event) => {
        // A line of a text area ends with Enter; an input is done with it.
        if (event.key === "Enter" && event.currentTarget.tagName === "INPUT") flush();
        if (event.key === "Escape" && draft.waiting) {
          event.stopPropagation();
          revert();
        }
        if (isUndo(event)) {
          // One history for everything: what was just typed first becomes part of it.
          event.preventDefault();
          event.stopPropagation();
          flush();
          if (event.shiftKey || event.key.toLowerCase() === "y") void document.redo();
          else void document.undo();
        }
      },
    },
  };
}

/** AltGr arrives as Ctrl+Alt on some keyboards: Polish ż is not undo. */
function isUndo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  return command && (key === "z" || (key === "y" && !event.shiftKey));
}
