import { dayOfMilliseconds, isDay, millisecondsOf } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import type { Json } from "../model/json";
import { useWrite } from "../subject";
import { CalendarButton } from "./CalendarButton";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

/** A day as the file writes it; text that is no day stays as it is, for the checks to see. */
export function dayToFile(text: string, milliseconds: boolean): string {
  return (milliseconds ? millisecondsOf(text) : null) ?? text;
}

/** A day as people read it. Other text shows as it stands. */
export function dayFromFile(value: Json | undefined, milliseconds: boolean): string {
  if (typeof value !== "string") return value === undefined ? "" : JSON.stringify(value);
  return (milliseconds ? dayOfMilliseconds(value) : null) ?? value;
}

/** A day: typed as year-month-day, or pressed in a calendar. */
export function DateWidget(props: WidgetProps<"date"> & { hideLabel?: boolean }) {
  const { kind, property, value, path } = props;
  const t = useText();
  const write = useWrite(property.label);
  const shown = dayFromFile(value, kind.milliseconds);
  return (
    <div className={styles.withButton}>
      <TextSetting
        {...props}
        mono
        placeholder="2026-12-31"
        print={(held) => dayFromFile(held, kind.milliseconds)}
        read={(text) => dayToFile(text.trim(), kind.milliseconds)}
        check={(text) => (isDay(text.trim()) ? undefined : t("inspector.noDate"))}
      />
      <CalendarButton
        label={property.label}
        chosen={[shown]}
        onPress={(day) => void write.set(path, dayToFile(day, kind.milliseconds))}
      />
    </div>
  );
}
