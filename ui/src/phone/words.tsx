import { createContext, type ReactNode, useContext } from "react";

/**
 * Where words of a component are drawn can be marked, so that they can be edited there. `undefined`:
 * nothing is marked, as on a phone that is played; a path: these words are being written.
 */
export const WordsContext = createContext<string | null | undefined>(undefined);

/** Whether these words are being written, so that they have a place even while there are none. */
export function useWritten(path: string): boolean {
  return useContext(WordsContext) === path;
}

/** Words of the component, and where they stand in its properties (RFC 6901). */
export function Words({
  path,
  block = false,
  children,
}: {
  path: string;
  /** They are laid out as a block of their own. */
  block?: boolean;
  children: ReactNode;
}) {
  const written = useContext(WordsContext);
  if (written === undefined) return children;
  const Tag = block ? "div" : "span";
  return <Tag data-words={path}>{children || "\u200b"}</Tag>;
}
