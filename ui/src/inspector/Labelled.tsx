import { type ReactNode, useId } from "react";
import { Counter, type Limit } from "../design";
import { useText } from "../i18n";
import styles from "./inspector.module.css";

/** Label, help and counter around something that is more than one control. */
export function Labelled({
  label,
  name,
  help,
  aside,
  counter,
  group = false,
  children,
}: {
  label: string;
  /** The property's name in the file. */
  name?: string;
  help?: string | undefined;
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
    >
      <div className={styles.head}>
        <span
          id={id}
          className={styles.label}
          title={name ? t("inspector.nameInFile", { name }) : undefined}
        >
          {label}
        </span>
        {counter ? <Counter {...counter} /> : null}
        {aside}
      </div>
      {children}
      {help ? <p className={styles.help}>{help}</p> : null}
    </div>
  );
}
