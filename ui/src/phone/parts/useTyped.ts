import { useEffect, useRef, useState } from "react";

/**
 * The text in a field that answers at once while its value takes a trip to the player: what was
 * typed stands until the player says something that was never sent.
 */
export function useTyped(value: string, send: (text: string) => void) {
  const [text, setText] = useState(value);
  const sent = useRef(new Set<string>([value]));
  useEffect(() => {
    if (!sent.current.has(value)) setText(value);
    sent.current = new Set([value]);
  }, [value]);
  const type = (next: string) => {
    sent.current.add(next);
    setText(next);
    send(next);
  };
  return [text, type] as const;
}
