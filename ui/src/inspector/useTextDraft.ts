import type { PropertyView } from "../platform";
import type { Json } from "./model/json";
import { useWrite } from "./subject";
import { type DraftField, useDraft } from "./useDraft";

/** How a value is written as text, and read again. */
export interface Spelling {
  print: (value: Json | undefined) => string;
  /** `null`: the text is no such value and must not be handed over. */
  read: (text: string) => Json | null;
}

const AS_IT_IS: Spelling = {
  print: (value) =>
    value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value),
  read: (text) => text,
};

const PARAGRAPHS: Spelling = {
  print: (list) => (Array.isArray(list) ? list.join("\n") : ""),
  read: (text) => text.split("\n"),
};

/** A text, or one text per paragraph; it stays in the shape the file has. */
export function spellingOf(
  property: Pick<PropertyView, "kind">,
  value: Json | undefined,
): Spelling {
  const paragraphs =
    property.kind.kind === "textOrLines" &&
    Array.isArray(value) &&
    value.every((item) => typeof item === "string" && !item.includes("\n"));
  return paragraphs ? PARAGRAPHS : AS_IT_IS;
}

/** The draft of one text of the subject, wherever it is typed. */
export function useTextDraft(
  property: PropertyView,
  path: string,
  value: Json | undefined,
  { print, read }: Spelling,
): DraftField {
  const write = useWrite(property.label);
  const draft: DraftField = useDraft({
    value: print(value),
    show: (text) => {
      const shown = read(text);
      if (shown !== null) write.show(path, shown);
    },
    commit: (text) => {
      const next = read(text);
      // An empty optional setting leaves the file; a required one stays, empty, and is a problem.
      const gone = text === "" && !property.required;
      if (next === null && !gone) return null;
      const done = gone ? write.unset(path) : write.set(path, next, "typing");
      return done.finally(() => {
        if (!draft.waiting()) write.settle(path);
      });
    },
  });
  return draft;
}
