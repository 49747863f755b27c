/** Days as `YYYY-MM-DD`, without hours or time zones. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Midnight UTC of a day; `null` when there is no such day. */
function timeOf(day: string): number | null {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return dayAt(time) === day ? time : null;
}

/** The day of a moment, in UTC. */
export function dayAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return timeOf(text) !== null;
}

/** Milliseconds since 1970 at the beginning of a day in UTC, as text; `null` when it is no day. */
export function millisecondsOf(day: string): string | null {
  const time = timeOf(day);
  return time === null ? null : String(time);
}

/** The day of milliseconds since 1970 written as text; `null` when it is no such text. */
export function dayOfMilliseconds(text: string): string | null {
  const time = Number(text);
  // What a Date can hold, and four digits can write.
  if (!/^-?\d+$/.test(text) || Math.abs(time) > 8.64e15) return null;
  const day = dayAt(time);
  return DAY.test(day) ? day : null;
}

export function addDays(day: string, count: number): string {
  return dayAt((timeOf(day) ?? 0) + count * MS_PER_DAY);
}

/** The same date of another month, or that month's last. */
export function addMonths(day: string, count: number): string {
  const at = new Date(timeOf(day) ?? 0);
  const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + count, 1));
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  month.setUTCDate(Math.min(at.getUTCDate(), last));
  return dayAt(month.getTime());
}

/** The weeks of the month around a day, Monday first; `null` for days of other months. */
export function weeksAround(day: string): (string | null)[][] {
  const first = `${day.slice(0, 7)}-01`;
  const before = (new Date(timeOf(first) ?? 0).getUTCDay() + 6) % 7;
  const weeks: (string | null)[][] = [];
  for (
    let at = addDays(first, -before);
    weeks.length === 0 || at.slice(0, 7) === first.slice(0, 7);
  ) {
    const week = Array.from({ length: 7 }, (_, index) => addDays(at, index));
    weeks.push(week.map((one) => (one.slice(0, 7) === first.slice(0, 7) ? one : null)));
    at = addDays(at, 7);
  }
  return weeks;
}

/** For `Intl`: the moment whose UTC date is this day. */
export function asDate(day: string): Date {
  return new Date(timeOf(day) ?? 0);
}
