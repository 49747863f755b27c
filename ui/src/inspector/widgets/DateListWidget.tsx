import { X } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { IconButton, isDay, TextField } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import type { Json } from "../model/json";
import { useWrite } from "../subject";
import { CalendarButton } from "./CalendarButton";
import { dayFromFile, dayToFile } from "./DateWidget";
import { FreeWidget } from "./FreeWidget";
import { isTexts } from "./LinesWidget";
import type { WidgetProps } from "./widget";

/** Days one after the other: press them in a calendar, type one, or paste many. */
export function DateListWidget(props: WidgetProps<"dateList">) {
  const { kind, property, value, path, aside } = props;
  const t = useText();
  const write = useWrite(property.label);
  const [typed, setTyped] = useState("");
  if (value !== undefined && !isTexts(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const held: string[] = value ?? [];
  const days = held.map((one) => dayFromFile(one, kind.milliseconds));
  const put = (next: string[]) => {
    if (next.length === 0 && !property.required) return void write.unset(path);
    void write.set(path, next.map((day) => dayToFile(day, kind.milliseconds)) as Json);
  };
  const add = (more: string[]) => put([...new Set([...days, ...more])].sort());
  const toggle = (day: string) =>
    days.includes(day) ? put(days.filter((one) => one !== day)) : add([day]);
  const words = typed.split(/[\s,;]+/).filter((word) => word !== "");
  const wrong = words.find((word) => !isDay(word));
  const take = () => {
    if (words.length === 0 || wrong !== undefined) return;
    setTyped("");
    add(words);
  };
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      {days.length > 0 ? (
        <ul className={styles.tokens} aria-label={property.label}>
          {days.map((day, index) => (
            // A list may hold a day twice; that is for the checks to say.
            // biome-ignore lint/suspicious/noArrayIndexKey: days have no identity beside their place.
            <li key={index} className={styles.token} title={day}>
              <DayWords day={day} />
              <IconButton
                label={t("inspector.removeKey", { key: day })}
                icon={<X size={12} aria-hidden />}
                size="small"
                bare
                onPress={() => put(days.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.withButton}>
        <TextField
          label={t("inspector.addDay", { label: property.label })}
          hideLabel
          mono
          placeholder="2026-12-24"
          value={typed}
          onChange={setTyped}
          onBlur={take}
          warning={
            // Half a date is not wrong yet.
            wrong !== undefined && wrong.length >= 10
              ? t("inspector.noDateLine", { line: wrong })
              : undefined
          }
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            take();
          }}
        />
        <CalendarButton label={property.label} chosen={days} stays onPress={toggle} />
      </div>
    </Labelled>
  );
}

function DayWords({ day }: { day: string }) {
  const intl = useIntl();
  if (!isDay(day)) return <code>{day}</code>;
  return (
    <time dateTime={day}>
      {intl.formatDate(`${day}T00:00:00Z`, {
        day: "numeric",
        month: "short",
        year: "numeric",
        timeZone: "UTC",
      })}
    </time>
  );
}
