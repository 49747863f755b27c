import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import type { JsonValue } from "../../platform/generated";
import { DaySheet, RangeSheet } from "../calendar/CalendarSheet";
import { type Day, dateOf, isDay, type Openings, WEEKDAYS } from "../calendar/days";
import {
  type Drawing,
  type Live,
  listOf,
  numberOf,
  objectOf,
  type Props,
  textOf,
} from "../drawing";
import styles from "./CalendarPart.module.css";
import { FieldBox } from "./FieldBox";
import { GroupHead } from "./GroupHead";
import { Hint } from "./Hint";

/** CalendarPicker: a field that opens a calendar, or in range mode two fields for one calendar. */
export function CalendarPart(drawing: Drawing) {
  return drawing.props.mode === "range" ? <RangeOfDays {...drawing} /> : <OneDay {...drawing} />;
}

function OneDay({ props, value, error, enabled, required, live }: Drawing) {
  const [open, setOpen] = useState(false);
  const shown = useShownDay();
  const day = dayIn(value);
  const label = textOf(props.label);
  return (
    <div>
      <DayField
        label={label}
        end=""
        required={required}
        words={day === null ? "" : shown(day)}
        error={error}
        helper={textOf(props["helper-text"])}
        enabled={enabled}
        live={live}
        id={live?.id}
        onOpen={() => setOpen(true)}
      />
      {live && open ? (
        <DaySheet
          title={label}
          day={day}
          openings={openingsOf(props)}
          onChoose={live.onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

function RangeOfDays({ props, value, error, enabled, required, range, live }: Drawing) {
  const [open, setOpen] = useState(false);
  const shown = useShownDay();
  const start = dayIn(objectOf(value)["start-date"]);
  const end = dayIn(objectOf(value)["end-date"]);
  const labels = pairOf(props.label);
  const helpers = pairOf(props["helper-text"]);
  const must = objectOf(props.required);
  const title = textOf(props.title);
  const fields = [
    { key: "start", day: start, fault: range?.start, must: must["start-date"] },
    { key: "end", day: end, fault: range?.end, must: must["end-date"] },
  ] as const;
  const spoken = live && title && { role: "group", "aria-labelledby": `${live.id}-label` };
  return (
    <div className={styles.range}>
      <GroupHead
        id={live && `${live.id}-label`}
        label={title}
        path="/title"
        description={textOf(props.description)}
        required
      />
      <div className={styles.fields} {...spoken}>
        {fields.map(({ key, day, fault, must }) => (
          <DayField
            key={key}
            label={labels[key]}
            end={`/${key}-date`}
            required={fault?.required ?? (must === undefined ? required : must === true)}
            words={day === null ? "" : shown(day)}
            error={fault?.error ?? null}
            helper={helpers[key]}
            enabled={enabled}
            live={live}
            id={live && `${live.id}-${key}`}
            onOpen={() => setOpen(true)}
          />
        ))}
      </div>
      <Hint error={error} helper="" />
      {live && open ? (
        <RangeSheet
          title={title || `${labels.start} – ${labels.end}`}
          labels={labels}
          days={{ start, end }}
          openings={openingsOf(props)}
          length={{ least: numberOf(props["min-days"]), most: numberOf(props["max-days"]) }}
          shown={shown}
          onChoose={({ start, end }) => live.onChange(pairWith(start, end))}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

function DayField({
  label,
  end,
  required,
  words,
  error,
  helper,
  enabled,
  live,
  id,
  onOpen,
}: {
  label: string;
  /** Which end of a range, as the path of label and hint ends. */
  end: string;
  required: boolean;
  words: string;
  error: string | null;
  helper: string;
  enabled: boolean;
  live: Live | undefined;
  id: string | undefined;
  onOpen: () => void;
}) {
  const hintId = id && `${id}-hint`;
  return (
    <div>
      <FieldBox
        label={label}
        path={`/label${end}`}
        required={required}
        filled={words !== ""}
        wrong={error !== null}
        enabled={enabled}
        inputId={id}
        opens
        end={<CalendarDays size={18} aria-hidden />}
      >
        {live ? (
          <button
            id={id}
            type="button"
            aria-label={words === "" ? label : `${label}: ${words}`}
            aria-haspopup="dialog"
            aria-describedby={hintId}
            disabled={!enabled}
            onClick={onOpen}
          >
            <span>{words}</span>
          </button>
        ) : (
          <span>{words}</span>
        )}
      </FieldBox>
      <Hint id={hintId} error={error} helper={helper} path={`/helper-text${end}`} />
    </div>
  );
}

function useShownDay(): (day: Day) => string {
  const intl = useIntl();
  return (day) => intl.formatDate(dateOf(day), { timeZone: "UTC", dateStyle: "medium" });
}

function dayIn(value: JsonValue | undefined): Day | null {
  const text = textOf(value);
  return isDay(text) ? text : null;
}

/** The object of range mode; while a file is being written it may still be one text. */
function pairOf(value: JsonValue | undefined): { start: string; end: string } {
  const pair = objectOf(value);
  const one = textOf(value);
  return { start: textOf(pair["start-date"]) || one, end: textOf(pair["end-date"]) };
}

function pairWith(start: Day | null, end: Day | null): JsonValue {
  const value: Props = {};
  if (start !== null) value["start-date"] = start;
  if (end !== null) value["end-date"] = end;
  return value;
}

function openingsOf(props: Props): Openings {
  const included = listOf(props["include-days"]).map((day) => WEEKDAYS.indexOf(textOf(day)));
  return {
    min: dayIn(props["min-date"]),
    max: dayIn(props["max-date"]),
    closed: new Set(listOf(props["unavailable-dates"]).map(textOf)),
    weekdays: included.length > 0 ? new Set(included) : null,
  };
}
