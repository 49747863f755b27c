import { useContext, useState } from "react";
import { useText } from "../../i18n";
import { BottomSheet, SheetButton } from "../BottomSheet";
import { TodayContext } from "../look";
import styles from "./CalendarSheet.module.css";
import { type Day, localDay, type Openings } from "./days";
import { MonthGrid } from "./MonthGrid";

/** A calendar for one day: choosing it ends the sheet. */
export function DaySheet({
  title,
  day,
  openings,
  onChoose,
  onClose,
}: {
  title: string;
  day: Day | null;
  openings: Openings;
  onChoose: (day: Day) => void;
  onClose: () => void;
}) {
  const today = useContext(TodayContext);
  return (
    <BottomSheet title={title} onClose={onClose}>
      <MonthGrid
        openings={openings}
        start={day}
        end={null}
        today={localDay(today())}
        onChoose={(chosen) => {
          onChoose(chosen);
          onClose();
        }}
      />
    </BottomSheet>
  );
}

export interface Days {
  start: Day | null;
  end: Day | null;
}

/** A calendar for a first and a last day. */
export function RangeSheet({
  title,
  labels,
  days,
  openings,
  length,
  shown,
  onChoose,
  onClose,
}: {
  title: string;
  labels: { start: string; end: string };
  days: Days;
  openings: Openings;
  /** How many days it may have, both ends counted. */
  length: { least: number | undefined; most: number | undefined };
  /** A day in words. */
  shown: (day: Day) => string;
  onChoose: (days: Days) => void;
  onClose: () => void;
}) {
  const t = useText();
  const today = useContext(TodayContext);
  const [{ start, end }, setDays] = useState(days);
  // Past the first day comes the last; before it, or when both are there, one begins anew.
  const choose = (day: Day) =>
    setDays(
      start === null || end !== null || day < start
        ? { start: day, end: null }
        : { start, end: day },
    );
  return (
    <BottomSheet
      title={title}
      onClose={onClose}
      foot={
        <SheetButton
          disabled={start === null}
          onPress={() => {
            onChoose({ start, end });
            onClose();
          }}
        >
          {t("phone.done")}
        </SheetButton>
      }
    >
      <div className={styles.ends} aria-live="polite">
        <p data-next={start === null || end !== null || undefined}>
          <span dir="auto">{labels.start}</span>
          <strong>{start === null ? "–" : shown(start)}</strong>
        </p>
        <p data-next={(start !== null && end === null) || undefined}>
          <span dir="auto">{labels.end}</span>
          <strong>{end === null ? "–" : shown(end)}</strong>
        </p>
      </div>
      {length.least !== undefined || length.most !== undefined ? (
        <p className={styles.length}>
          {t("phone.rangeLength", { least: length.least ?? 0, most: length.most ?? 0 })}
        </p>
      ) : null}
      <MonthGrid
        openings={openings}
        start={start}
        end={end}
        today={localDay(today())}
        onChoose={choose}
      />
    </BottomSheet>
  );
}
