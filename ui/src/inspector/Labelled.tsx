import { type ReactNode, useId } from "react";
import { Counter, type Limit } from "../design";
import { useText } from "../i18n";
import styles from "./inspector.module.css";

/** Label, help and counter around something that is more than one control. */
export function Labelled({
  label,
  name,
  help,
  note,
  aside,
  counter,
  group = false,
  children,
}: {
  label: string;
  /** The property's name in the file. */
  name?: string;
  /** What it is for; in the tooltip, and read out. */
  help?: string | undefined;
  /** Below, for everybody to see. */
  note?: string | undefined;
  aside?: ReactNode;
  counter?: Limit | undefined;
  /** Several controls: name them together. */
  group?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const t = useText();
  return (
    <div
      className={styles.labelled}
      role={group ? "group" : "presentation"}
      {...(group ? { "aria-labelledby": id } : {})}
      aria-description={help}
    >
      <div className={styles.head}>
        <span
          id={id}
          className={styles.label}
          title={name ? `${help ?? ""} ${t("inspector.nameInFile", { name })}`.trim() : help}
        >
          {label}
        </span>
        {aside}
        {counter ? <Counter {...counter} /> : null}
      </div>
      {children}
      {note ? <p className={styles.help}>{note}</p> : null}
    </div>
  );
}
