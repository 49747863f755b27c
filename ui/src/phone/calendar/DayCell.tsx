import { useIntl } from "react-intl";
import { cx } from "../../design/cx";
import { type Day, dateOf } from "./days";
import styles from "./MonthGrid.module.css";

/** A day of the month's grid. Closed ones can be walked to and read, not chosen. */
export function DayCell({
  day,
  open,
  start,
  end,
  today,
  lead,
  onFocus,
  onPress,
}: {
  day: Day;
  open: boolean;
  start: Day | null;
  end: Day | null;
  today: boolean;
  /** The one that Tab comes to. */
  lead: boolean;
  onFocus: (day: Day) => void;
  onPress: (day: Day) => void;
}) {
  const intl = useIntl();
  const chosen = day === start || day === end;
  const inside = start !== null && end !== null && day >= start && day <= end;
  const cell = { role: "gridcell", "aria-selected": chosen || inside };
  return (
    <td
      {...cell}
      className={cx(
        inside && start !== end && styles.inside,
        inside && day === start && styles.first,
        inside && day === end && styles.last,
      )}
    >
      <button
        type="button"
        data-day={day}
        data-first={lead ? "" : undefined}
        tabIndex={lead ? 0 : -1}
        aria-label={intl.formatDate(dateOf(day), { timeZone: "UTC", dateStyle: "full" })}
        aria-disabled={!open}
        aria-current={today ? "date" : undefined}
        className={cx(
          styles.day,
          !open && styles.closed,
          today && styles.today,
          chosen && styles.chosen,
        )}
        onFocus={() => onFocus(day)}
        onClick={() => onPress(day)}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}
