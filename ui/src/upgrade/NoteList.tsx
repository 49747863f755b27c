import { Eye, PencilLine } from "lucide-react";
import { useState } from "react";
import { Button } from "../design";
import { useDocumentState } from "../document";
import { useCatalogue } from "../editor/catalogue";
import { useText } from "../i18n";
import type { Note } from "../platform";
import styles from "./NoteList.module.css";

/** Shown at first; the rest comes on request. */
const FIRST = 40;

/** What an upgrade does, or what is to be looked at, each with its place. */
export function NoteList({
  notes,
  kind,
  empty,
  onGo,
}: {
  notes: Note[];
  kind: "changed" | "look";
  /** Said when there are none. */
  empty: string;
  /** Goes to the place; without it the lines are only read. */
  onGo?: (note: Note) => void;
}) {
  const t = useText();
  const [all, setAll] = useState(false);
  const place = usePlace();
  if (notes.length === 0) return <p className={styles.empty}>{empty}</p>;
  const shown = all ? notes : notes.slice(0, FIRST);
  const Icon = kind === "changed" ? PencilLine : Eye;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences.
          <li key={index} className={styles.note}>
            <Icon size={15} aria-hidden className={styles[kind]} />
            <div className={styles.words}>
              <p className={styles.place}>{place(note)}</p>
              <p>{note.words}</p>
            </div>
            {onGo && note.screen !== null ? (
              <Button size="small" onPress={() => onGo(note)}>
                {t("upgrade.show")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {notes.length > shown.length ? (
        <Button kind="link" className={styles.more} onPress={() => setAll(true)}>
          {t("upgrade.more", { count: notes.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

/** "Choose a time › Date" */
function usePlace(): (note: Note) => string {
  const t = useText();
  const catalogue = useCatalogue();
  const screens = useDocumentState((state) => state.screens);
  return (note) => {
    if (note.screen === null) return t("problems.wholeFlow");
    const screen = screens.find((one) => one.node === note.screen);
    const title = screen?.title || note.screenId || screen?.id || "";
    if (note.componentType === null) return title;
    return t("problems.screenAndComponent", {
      screen: title,
      component: catalogue.everyday(note.componentType),
    });
  };
}
