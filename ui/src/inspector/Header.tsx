import type { ReactNode } from "react";
import { Chip } from "../design";
import styles from "./inspector.module.css";

/** What is being set: icon, everyday name, and the name under which systems know it. */
export function Header({
  icon,
  title,
  chip,
  tooltip,
}: {
  icon: ReactNode;
  title: string;
  chip: string | null;
  tooltip: string;
}) {
  return (
    <header className={styles.header} title={tooltip}>
      {icon}
      <h2 className={styles.title}>{title}</h2>
      {chip ? <Chip>{chip}</Chip> : null}
    </header>
  );
}
