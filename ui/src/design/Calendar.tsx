import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { IconButton } from "./Button";
import styles from "./Calendar.module.css";
import { addDays, addMonths, asDate, dayAt, isDay, weeksAround } from "./days";

const STEPS: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** A month of days to press. Arrow keys walk by day and week, Page keys by month. */
export function Calendar({
  label,
  chosen,
  onPress,
}: {
  /** Accessible name. */
  label: string;
  /** Days that are chosen, as `YYYY-MM-DD`. */
  chosen: readonly string[];
  onPress: (day: string) => void;
}) {
  const intl = useIntl();
  const grid = useRef<HTMLTableElement>(null);
  const today = dayAt(Date.now());
  const [at, setAt] = useState(() => chosen.findLast(isDay) ?? today);
  const format = (day: string, options: Intl.DateTimeFormatOptions) =>
    intl.formatDate(asDate(day), { timeZone: "UTC", ...options });
  const go = (day: string) => {
    setAt(day);
    // Once the month is drawn.
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    go(step(at));
  };
  const weeks = weeksAround(at);
  const monday = "2024-01-01";
  return (
    <section className={styles.calendar} aria-label={label}>
      <div className={styles.head}>
        <IconButton
          label={intl.formatMessage({ id: "design.monthBefore" })}
          icon={<ChevronLeft size={16} aria-hidden />}
          size="small"
          onPress={() => setAt(addMonths(at, -1))}
        />
        <span className={styles.month} aria-live="polite">
          {format(at, { month: "long", year: "numeric" })}
        </span>
        <IconButton
          label={intl.formatMessage({ id: "design.monthAfter" })}
          icon={<ChevronRight size={16} aria-hidden />}
          size="small"
          onPress={() => setAt(addMonths(at, 1))}
        />
      </div>
      <table ref={grid} className={styles.grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => (
              <th key={day} scope="col" abbr={format(day, { weekday: "long" })}>
                {format(day, { weekday: "short" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null) ?? ""}>
              {week.map((day, index) => (
                <td key={day ?? index}>
                  {day === null ? null : (
                    <button
                      type="button"
                      data-day={day}
                      tabIndex={day === at ? 0 : -1}
                      aria-label={format(day, { dateStyle: "full" })}
                      aria-pressed={chosen.includes(day)}
                      aria-current={day === today ? "date" : undefined}
                      className={styles.day}
                      onClick={() => {
                        setAt(day);
                        onPress(day);
                      }}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
