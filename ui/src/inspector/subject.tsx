import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type OpenDocument, useDocument } from "../document";
import { useText } from "../i18n";
import type { Changed, Edit, NodeId } from "../platform";
import { isObject, type Json, type JsonObject, segment, splitPointer } from "./model/json";

/** The component or screen whose settings are shown. */
export interface Subject {
  node: NodeId;
  /** The screen it stands on; the node itself for a screen. */
  screen: NodeId | null;
  /** Its type in the file; empty for a screen. */
  type: string;
  /** What people call it, e.g. "Short answer". */
  name: string;
  /** Its own properties as the document has them. */
  props: JsonObject;
  /** The object around a setting that goes with its last key. */
  goes?: Vanishing | undefined;
}

interface Vanishing {
  path: string;
  keys: string[];
  around: Vanishing | undefined;
}

export const SubjectContext = createContext<Subject | null>(null);

export function useSubject(): Subject {
  const subject = useContext(SubjectContext);
  if (!subject) throw new Error("a setting needs a SubjectContext around it");
  return subject;
}

/** Around the settings of an object that need not stand in the file: empty, it would only be noise. */
export function GoesWhenEmpty({
  path,
  values,
  children,
}: {
  path: string;
  values: JsonObject;
  children: ReactNode;
}) {
  const subject = useSubject();
  const inside = useMemo(
    () => ({ ...subject, goes: { path, keys: Object.keys(values), around: subject.goes } }),
    [subject, path, values],
  );
  return <SubjectContext value={inside}>{children}</SubjectContext>;
}

/** What must go when the value at this path does. */
function withAround(path: string, goes: Vanishing | undefined): string {
  if (!goes) return path;
  const last = goes.keys.every((key) => goes.path + segment(key) === path);
  return last ? withAround(goes.path, goes.around) : path;
}

/** How a setting reaches the document. */
export interface Write {
  /** Sets the value at a path. Typing coalesces by path; single actions are steps of their own. */
  set(path: string, value: Json, how?: "typing" | "step"): Promise<Changed | null>;
  /** The same with JSON text, which will stand in the file as it is spelled. */
  setText(path: string, json: string): Promise<Changed | null>;
  unset(path: string): Promise<Changed | null>;
  edit(edits: Edit[], coalesce?: string): Promise<Changed | null>;
  /** Draws a value that is being typed, before it is committed. */
  show(path: string, value: Json): void;
  /** The typed value came to nothing, or is committed. */
  settle(path: string): void;
}

/** `setting` is what undo will say was changed. */
export function useWrite(setting: string): Write {
  const subject = useSubject();
  const document = useDocument();
  const t = useText();
  const { node, name, goes } = subject;
  const label = t("inspector.change", { setting, name });
  return useMemo(() => writer(document, node, label, goes), [document, node, label, goes]);
}

function writer(
  document: OpenDocument,
  node: NodeId,
  label: string,
  goes: Vanishing | undefined,
): Write {
  const property = (path: string) => splitPointer(path)[0] ?? "";
  const set = (path: string, value: string, coalesce?: string) =>
    document.edit([{ kind: "set", node, path, value }], label, coalesce);
  return {
    set: (path, value, how = "step") =>
      set(path, JSON.stringify(value), how === "typing" ? `${node}${path}` : undefined),
    setText: (path, json) => set(path, json, `${node}${path}`),
    unset: (path) => document.edit([{ kind: "unset", node, path: withAround(path, goes) }], label),
    edit: (edits, coalesce) => document.edit(edits, label, coalesce),
    show(path, value) {
      const state = document.store.getState();
      const props = state.nodes.get(node)?.props ?? state.loaded.get(node)?.props;
      if (!props) return;
      const key = property(path);
      const drafted = state.drafts.get(node)?.[key] ?? props[key];
      const rest = path.slice(segment(key).length);
      document.draft(node, key, replaced(drafted, rest, value) as never);
    },
    settle: (path) => document.endDraft(node, property(path)),
  };
}

/** A copy of a value with one inner value replaced. */
export function replaced(value: Json | undefined, path: string, next: Json): Json {
  const [key, ...rest] = splitPointer(path);
  if (key === undefined) return next;
  const inner = rest.map(segment).join("");
  if (Array.isArray(value)) {
    const copy = [...value];
    copy[Number(key)] = replaced(copy[Number(key)], inner, next);
    return copy;
  }
  const copy: JsonObject = isObject(value) ? { ...value } : {};
  copy[key] = replaced(copy[key], inner, next);
  return copy;
}
