import { useCallback, useEffect, useState } from "react";
import { SegmentedControl } from "../design/SegmentedControl";
import { useHappened } from "../endpoint/happened";
import { ServerAnswers } from "../endpoint/ServerAnswers";
import { useText } from "../i18n";
import { ImageContext, type PhoneLook, PlayedPhone } from "../phone";
import type { PlayerEvent } from "../platform/generated";
import { Finished } from "./Finished";
import styles from "./PreviewPage.module.css";
import { type Play, Refused, type Shown } from "./play";

/** Plays a Flow for whoever has the link. */
export function PreviewPage({ play }: { play: Play }) {
  const t = useText();
  const [shown, setShown] = useState<Shown | null>(null);
  const [fault, setFault] = useState<Refused | null>(null);
  const [look, setLook] = useState<PhoneLook>("android");

  const take = useCallback((answer: Promise<Shown>) => {
    answer.then(
      (next) => {
        setShown(next);
        setFault(null);
      },
      (error) => setFault(error instanceof Refused ? error : new Refused("", true)),
    );
  }, []);
  const begin = useCallback(() => take(play.begin()), [play, take]);
  useEffect(begin, [begin]);
  useEffect(() => {
    if (shown) document.title = t("phone.previewTitle", { title: shown.name });
  }, [shown, t]);

  const onEvent = (event: PlayerEvent) => take(play.send(event));
  const finished = shown?.frame.finished;
  const exchange = shown?.frame.exchange;
  const happened = useHappened(shown?.frame ?? null);
  return (
    <ImageContext value={(hash) => play.picture(hash)}>
      <header className={styles.bar}>
        <h1 className={styles.name} dir="auto">
          {shown?.name ?? ""}
        </h1>
        <p className={styles.note}>{t("phone.preview")}</p>
        <SegmentedControl<PhoneLook>
          label={t("phone.look")}
          size="small"
          value={look}
          onChange={setLook}
          segments={[
            { id: "android", label: t("phone.android") },
            { id: "iphone", label: t("phone.iphone") },
          ]}
        />
        <button type="button" className={styles.button} onClick={begin}>
          {t("phone.restart")}
        </button>
      </header>
      <main className={styles.stage}>
        {fault ? (
          <div role="alert" className={styles.fault}>
            <h2>{t("phone.failed")}</h2>
            <p>{fault.message}</p>
            {fault.again ? (
              <button type="button" className={styles.button} onClick={begin}>
                {t("phone.again")}
              </button>
            ) : null}
          </div>
        ) : null}
        {shown ? (
          <div className={styles.phone}>
            <PlayedPhone
              frame={shown.frame}
              look={look}
              theme="light"
              direction="auto"
              onEvent={onEvent}
            />
          </div>
        ) : fault ? null : (
          <p role="status">{t("phone.loading")}</p>
        )}
        {shown && (finished || exchange || happened.length > 0) ? (
          <aside className={styles.aside}>
            {exchange ? <ServerAnswers exchange={exchange} onEvent={onEvent} /> : null}
            {happened.map((notice) => (
              <p key={notice} role="status">
                {notice}
              </p>
            ))}
            {finished ? <Finished finished={finished} onAgain={begin} /> : null}
          </aside>
        ) : null}
      </main>
    </ImageContext>
  );
}
