import { Minus, PencilLine, Plus } from "lucide-react";
import { useState } from "react";
import { Button, Callout } from "../design";
import { useText } from "../i18n";
import type { ChangeKind, ChangeLine, PublishPlan } from "../platform";
import styles from "./ChangeList.module.css";

/** Shown at first; the rest comes on request. */
const FIRST = 40;

const icons = { added: Plus, removed: Minus, changed: PencilLine };

/** What differs from what is published, by name. */
export function ChangeList({ plan }: { plan: PublishPlan }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const { changes, nothingDiffers } = plan;
  if (nothingDiffers) {
    return (
      <Callout tone="info" title={t("publish.same.title")}>
        {t("publish.same.body")}
      </Callout>
    );
  }
  if (changes.length === 0) return <p className={styles.first}>{t("publish.firstTime")}</p>;
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((change) => (
          <Change key={`${change.kind}|${change.place}|${change.what}`} change={change} />
        ))}
      </ul>
      {changes.length > shown.length ? (
        <Button kind="link" className={styles.more} onPress={() => setAll(true)}>
          {t("publish.changes.more", { count: changes.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

function Change({ change }: { change: ChangeLine }) {
  const t = useText();
  const names: Record<ChangeKind, string> = {
    added: t("publish.change.added"),
    removed: t("publish.change.removed"),
    changed: t("publish.change.changed"),
  };
  const Icon = icons[change.kind];
  return (
    <li className={styles.change}>
      <Icon size={15} aria-label={names[change.kind]} className={styles[change.kind]} />
      <span className={styles.words}>
        {change.place ? <span className={styles.place}>{change.place}: </span> : null}
        {change.what}
      </span>
    </li>
  );
}
