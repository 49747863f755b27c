import { categoryWords } from "../account/words";
import type { MessageKey } from "../i18n";
import type { TemplateView } from "../platform";

export interface TemplateFilter {
  text: string;
  /** A category as the account says it, or "all". */
  category: string;
}

/** Templates that hold every word in their name, line, category or keywords, in the given order. */
export function matching(
  templates: readonly TemplateView[],
  { text, category }: TemplateFilter,
  t: (key: MessageKey) => string,
): TemplateView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter((template) => {
    if (category !== "all" && template.category !== category) return false;
    const { name, about, keywords } = template;
    const hay = [name, about, categoryWords(t, template.category), ...keywords]
      .join(" ")
      .toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}
