import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Dialog as AriaDialog, DialogTrigger, Popover } from "react-aria-components";
import { Calendar, IconButton } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";

/** Opens a month to press days in. */
export function CalendarButton({
  label,
  chosen,
  stays = false,
  onPress,
}: {
  /** What is chosen, e.g. "Earliest date". */
  label: string;
  chosen: readonly string[];
  /** Stay open after a day is pressed: more may follow. */
  stays?: boolean;
  onPress: (day: string) => void;
}) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const name = t("inspector.calendarFor", { label });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton label={name} icon={<CalendarDays size={15} aria-hidden />} size="small" />
      <Popover placement="bottom end" offset={4} className={styles.sheet ?? ""}>
        <AriaDialog aria-label={name} className={styles.sheetInside ?? ""}>
          <Calendar
            label={name}
            chosen={chosen}
            onPress={(day) => {
              onPress(day);
              if (!stays) setOpen(false);
            }}
          />
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}
