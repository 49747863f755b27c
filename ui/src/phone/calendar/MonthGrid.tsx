import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { useText } from "../../i18n";
import { DayCell } from "./DayCell";
import {
  addDays,
  addMonths,
  type Day,
  dateOf,
  firstOfMonth,
  isOpen,
  type Openings,
  weekdayOf,
  weeksOf,
  within,
} from "./days";
import styles from "./MonthGrid.module.css";

/** A table whose cells are walked by arrows. */
const GRID = { role: "grid" };

/** One month of days; arrows walk them, Page Up and Down turn the months. */
export function MonthGrid({
  openings,
  start,
  end,
  today,
  onChoose,
}: {
  openings: Openings;
  /** The chosen day, or the first of a range. */
  start: Day | null;
  end: Day | null;
  today: Day;
  onChoose: (day: Day) => void;
}) {
  const t = useText();
  const intl = useIntl();
  const [lead, setLead] = useState(() => within(start ?? today, openings));
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  useEffect(() => {
    if (walked.current) grid.current?.querySelector<HTMLElement>(`[data-day="${lead}"]`)?.focus();
    walked.current = false;
  }, [lead]);

  const firstWeekday = weekStart(intl.locale);
  const weeks = weeksOf(lead, firstWeekday);
  const name = intl.formatDate(dateOf(lead), { timeZone: "UTC", month: "long", year: "numeric" });
  const turn = (months: number) => setLead(within(addMonths(lead, months), openings));
  const before = openings.min === null || openings.min < firstOfMonth(lead);
  const after = openings.max === null || openings.max >= firstOfMonth(addMonths(lead, 1));

  // Not every engine gives a pressed button the focus.
  const press = (day: Day) => {
    setLead(day);
    if (isOpen(day, openings)) onChoose(day);
  };
  const walk = (event: KeyboardEvent) => {
    const next = stepOf(event, lead, firstWeekday);
    if (next === null) return;
    event.preventDefault();
    walked.current = true;
    setLead(within(next, openings));
  };

  return (
    <div>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.turn}
          aria-label={t("phone.monthBefore")}
          disabled={!before}
          onClick={() => turn(-1)}
        >
          <ChevronLeft size={20} aria-hidden />
        </button>
        <p className={styles.month} aria-live="polite">
          {name}
        </p>
        <button
          type="button"
          className={styles.turn}
          aria-label={t("phone.monthAfter")}
          disabled={!after}
          onClick={() => turn(1)}
        >
          <ChevronRight size={20} aria-hidden />
        </button>
      </div>
      <table ref={grid} {...GRID} aria-label={name} className={styles.grid} onKeyDown={walk}>
        <thead>
          <tr>
            {(weeks[1] ?? []).map((day) => (
              <th key={day} scope="col">
                <abbr title={weekday(day, "long")}>{weekday(day, "narrow")}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) =>
                day === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its place.
                  <td key={at} />
                ) : (
                  <DayCell
                    key={day}
                    day={day}
                    open={isOpen(day, openings)}
                    start={start}
                    end={end}
                    today={day === today}
                    lead={day === lead}
                    onFocus={setLead}
                    onPress={press}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function weekday(day: Day | null, width: "long" | "narrow"): string {
    return day === null ? "" : intl.formatDate(dateOf(day), { timeZone: "UTC", weekday: width });
  }
}

function stepOf(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  day: Day,
  firstWeekday: number,
): Day | null {
  const inWeek = (weekdayOf(day) - firstWeekday + 7) % 7;
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return addDays(day, -7);
    case "ArrowDown":
      return addDays(day, 7);
    case "Home":
      return addDays(day, -inWeek);
    case "End":
      return addDays(day, 6 - inWeek);
    case "PageUp":
      return addMonths(day, shiftKey ? -12 : -1);
    case "PageDown":
      return addMonths(day, shiftKey ? 12 : 1);
    default:
      return null;
  }
}

/** The weekday a week begins with, from 0, Sunday. Engines without an answer: Sunday in English. */
function weekStart(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const info = known.getWeekInfo?.() ?? known.weekInfo;
  return info ? info.firstDay % 7 : known.language === "en" ? 0 : 1;
}
