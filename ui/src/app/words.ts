import type { IntlShape } from "react-intl";

/** The last part of a path of any platform. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).pop() || path;
}

/** The folder of a path of any platform. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileName(path).length - 1));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** "2 minutes ago", "Yesterday", "12 November", "3 March 2025". Milliseconds since 1970. */
export function ago(intl: IntlShape, then: number, now: number): string {
  const relative = new Intl.RelativeTimeFormat(intl.locale, { numeric: "auto" });
  const passed = Math.max(0, now - then);
  const minutes = Math.floor(passed / 60_000);
  if (minutes < 1) return intl.formatMessage({ id: "app.justNow" });
  if (minutes < 60) return relative.format(-minutes, "minute");
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY_MS);
  if (days === 0) return relative.format(-Math.floor(minutes / 60), "hour");
  if (days < 7) return sentence(relative.format(-days, "day"), intl.locale);
  return dayOf(intl.locale, then, now);
}

/** "12 November", with the year when it is another one. */
export function dayOf(locale: string, time: number, now: number): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(time);
}

/** Time that has passed unnoticed since something was made. */
const MOMENT_MS = 60 * 60 * 1000;

/** Whole days from now until then; never negative. What was just made has its full time. */
export function daysLeft(until: number, now: number): number {
  return Math.max(0, Math.floor((until - now + MOMENT_MS) / DAY_MS));
}

function sentence(words: string, locale: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
