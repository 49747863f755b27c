import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../design";
import styles from "./Facts.module.css";

export interface FactLine {
  tone: "ok" | "info" | "warn" | "error";
  text: ReactNode;
}

const icons = { ok: CircleCheck, info: Info, warn: TriangleAlert, error: CircleAlert };

/** What a person should know before saying yes, one sentence a line. */
export function Facts({ facts }: { facts: FactLine[] }) {
  return (
    <ul className={styles.facts}>
      {facts.map(({ tone, text }, index) => {
        const Icon = icons[tone];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences.
          <li key={index} className={styles.fact}>
            <Icon size={16} aria-hidden className={cx(styles.icon, styles[tone])} />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
