import { Puzzle } from "lucide-react";
import { useText } from "../../i18n";
import { type Drawing, textOf } from "../drawing";
import styles from "./OtherCard.module.css";

/** Anything this editor does not draw yet: kept as it is, shown under its name. */
export function OtherCard({ type, props, everyday, children }: Drawing) {
  const t = useText();
  const label = textOf(props.label) || textOf(props.name);
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <Puzzle size={16} aria-hidden />
        <span className={styles.name}>{everyday ?? (type || t("phone.noType"))}</span>
        {label ? (
          <span className={styles.label} dir="auto">
            {label}
          </span>
        ) : null}
      </div>
      {children}
    </div>
  );
}
