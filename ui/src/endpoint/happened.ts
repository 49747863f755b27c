import { useText } from "../i18n";
import type { Effect, Frame } from "../platform/generated";

/** What the last step did besides changing the screen, as sentences, each once. */
export function useHappened(frame: Frame | null): string[] {
  const t = useText();
  if (!frame) return [];
  const said = frame.snackbar === null ? [] : [t("endpoint.message", { text: frame.snackbar })];
  const done = frame.effects.map((effect: Effect) => t("endpoint.openUrl", { url: effect.url }));
  return [...new Set([...said, ...done, ...frame.notices])];
}
