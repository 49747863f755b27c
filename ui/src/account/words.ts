import type { Tone } from "../design";
import type { MessageKey } from "../i18n";
import type { Category, FlowStatus } from "../platform";

type Text = (key: MessageKey) => string;

const statuses: Record<string, { key: MessageKey; tone: Tone }> = {
  DRAFT: { key: "account.status.draft", tone: "info" },
  PUBLISHED: { key: "account.status.published", tone: "ok" },
  DEPRECATED: { key: "account.status.deprecated", tone: "neutral" },
  THROTTLED: { key: "account.status.throttled", tone: "warn" },
  BLOCKED: { key: "account.status.blocked", tone: "error" },
};

/** A status in words, with its colour; one that is not known is shown as it came. */
export function statusWords(t: Text, status: FlowStatus): { words: string; tone: Tone } {
  const known = statuses[status.toUpperCase()];
  return known ? { words: t(known.key), tone: known.tone } : { words: status, tone: "neutral" };
}

const categories: Record<string, MessageKey> = {
  SIGN_UP: "account.category.signUp",
  SIGN_IN: "account.category.signIn",
  APPOINTMENT_BOOKING: "account.category.appointment",
  LEAD_GENERATION: "account.category.leads",
  SHOPPING: "account.category.shopping",
  CONTACT_US: "account.category.contact",
  CUSTOMER_SUPPORT: "account.category.support",
  SURVEY: "account.category.survey",
  OTHER: "account.category.other",
};

export const allCategories = Object.keys(categories) as Category[];

export function categoryWords(t: Text, category: Category): string {
  const key = categories[category];
  return key ? t(key) : category;
}
