/** A day as YYYY-MM-DD. Such texts compare as the days do. */
export type Day = string;

const MILLISECONDS = 86_400_000;

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function at(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = timeOf(text);
  return !Number.isNaN(time) && at(time) === text;
}

/** The day it is where the computer stands. */
export function localDay(now: Date): Day {
  return at(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

export function addDays(day: Day, count: number): Day {
  return at(timeOf(day) + count * MILLISECONDS);
}

/** The same day of another month, or that month's last. */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(timeOf(day));
  const month = date.getUTCMonth() + count;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return at(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)));
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(timeOf(day)).getUTCDay();
}

/** The weeks of a month; `null` where other months' days would stand. */
export function weeksOf(month: Day, firstWeekday: number): (Day | null)[][] {
  const first = firstOfMonth(month);
  const lead = (weekdayOf(first) - firstWeekday + 7) % 7;
  const days: (Day | null)[] = Array(lead).fill(null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1))
    days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** For formatting in UTC. */
export function dateOf(day: Day): Date {
  return new Date(timeOf(day));
}

export const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Which days can be chosen. */
export interface Openings {
  min: Day | null;
  max: Day | null;
  closed: ReadonlySet<Day>;
  /** Weekdays from 0, Sunday; all when `null`. */
  weekdays: ReadonlySet<number> | null;
}

export function isOpen(day: Day, { min, max, closed, weekdays }: Openings): boolean {
  if ((min !== null && day < min) || (max !== null && day > max)) return false;
  return !closed.has(day) && (weekdays === null || weekdays.has(weekdayOf(day)));
}

/** The day itself, or the nearest within the first and the last. */
export function within(day: Day, { min, max }: Openings): Day {
  if (min !== null && day < min) return min;
  return max !== null && day > max ? max : day;
}
