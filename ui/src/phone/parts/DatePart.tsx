import { Calendar } from "lucide-react";
import { useIntl } from "react-intl";
import { type Drawing, textOf } from "../drawing";
import { FieldBox } from "./FieldBox";
import { Hint } from "./Hint";

/** DatePicker. */
export function DatePart({ props, value, error, enabled, required, live }: Drawing) {
  const intl = useIntl();
  const day = dayOf(textOf(value));
  const hintId = live && `${live.id}-hint`;
  return (
    <div>
      <FieldBox
        label={textOf(props.label)}
        required={required}
        filled={day !== ""}
        wrong={error !== null}
        enabled={enabled}
        inputId={live?.id}
        end={<Calendar size={18} aria-hidden />}
      >
        {live ? (
          <input
            id={live.id}
            type="date"
            value={day}
            min={dayOf(textOf(props["min-date"])) || undefined}
            max={dayOf(textOf(props["max-date"])) || undefined}
            disabled={!enabled}
            required={required}
            aria-invalid={error !== null}
            aria-describedby={hintId}
            onChange={(event) => live.onChange(event.target.value)}
          />
        ) : (
          <span>{day && intl.formatDate(`${day}T00:00:00`, { dateStyle: "medium" })}</span>
        )}
      </FieldBox>
      <Hint id={hintId} error={error} helper={textOf(props["helper-text"])} path="/helper-text" />
    </div>
  );
}

/** The day as YYYY-MM-DD. Before version 5.0 dates are milliseconds since 1970, in UTC. */
export function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (!/^-?\d{6,15}$/.test(text)) return "";
  const day = new Date(Number(text));
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
}
