import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "../design";
import { useHappened } from "../endpoint/happened";
import { ServerAnswers } from "../endpoint/ServerAnswers";
import { useText } from "../i18n";
import type { Finished, Frame, JsonValue, PlayerEvent, SummaryLine } from "../platform";
import { payloadLines } from "./rows";
import styles from "./tryit.module.css";

/** Beside the phone: what there is to know, and in the end what the systems receive. */
export function SidePane({
  frame,
  onRestart,
  onEvent,
}: {
  frame: Frame | null;
  onRestart: () => void;
  onEvent: (event: PlayerEvent) => void;
}) {
  const t = useText();
  const notices = useHappened(frame);
  return (
    <aside aria-label={t("tryit.side")} className={styles.side}>
      {frame && !frame.finished && frame.screen.id ? (
        <p className={styles.now}>
          {t("tryit.screenNow", { screen: frame.screen.title || frame.screen.id })}
        </p>
      ) : null}
      {frame?.finished ? (
        <div role="status" className={styles.finished}>
          <p className={styles.heading}>{t("tryit.finished")}</p>
          <Button size="small" onPress={onRestart}>
            {t("tryit.again")}
          </Button>
        </div>
      ) : null}
      {notices.length > 0 ? (
        <section aria-label={t("tryit.notices")} className={styles.notices}>
          <h3 className={styles.heading}>{t("tryit.notices")}</h3>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {frame?.exchange ? <ServerAnswers exchange={frame.exchange} onEvent={onEvent} /> : null}
      {frame?.finished ? <Received finished={frame.finished} /> : null}
      {frame && !frame.finished && !frame.exchange ? (
        <p className={styles.quiet}>{t("tryit.nothingYet")}</p>
      ) : null}
    </aside>
  );
}

function Received({ finished }: { finished: Finished }) {
  const t = useText();
  const lines = payloadLines(finished.payload);
  const webhook = JSON.stringify(finished.webhook, null, 2);
  return (
    <>
      <section aria-label={t("tryit.received")} className={styles.section}>
        <h3 className={styles.heading}>{t("tryit.received")}</h3>
        {lines.length === 0 ? (
          <p className={styles.quiet}>{t("tryit.empty")}</p>
        ) : (
          <table className={styles.table} aria-label={t("tryit.received")}>
            <thead>
              <tr>
                <th scope="col">{t("tryit.key")}</th>
                <th scope="col">{t("tryit.value")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.key}>
                  <th scope="row">{line.key}</th>
                  <td>
                    <Value value={line.value} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-label={t("tryit.webhook")} className={styles.section}>
        <div className={styles.head}>
          <h3 className={styles.heading}>{t("tryit.webhook")}</h3>
          <CopyButton text={webhook} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys. */}
        <pre className={styles.json} tabIndex={0}>
          {webhook}
        </pre>
      </section>
      <Summary lines={finished.summary} />
    </>
  );
}

/** What the customer sees when opening the answer in the chat. */
function Summary({ lines }: { lines: SummaryLine[] }) {
  const t = useText();
  if (lines.length === 0) return null;
  return (
    <section aria-label={t("tryit.summary")} className={styles.section}>
      <h3 className={styles.heading}>{t("tryit.summary")}</h3>
      <dl className={styles.summary}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never move.
          <div key={at}>
            <dt dir="auto">{line.label}</dt>
            <dd dir="auto">{line.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A value as people would say it. */
function Value({ value }: { value: JsonValue }) {
  const t = useText();
  if (typeof value === "boolean") return t(value ? "tryit.yes" : "tryit.no");
  if (typeof value === "string" || typeof value === "number") {
    return value === "" ? <span className={styles.quiet}>“”</span> : String(value);
  }
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    return value.length === 0 ? <span className={styles.quiet}>[]</span> : value.join(", ");
  }
  return <code>{JSON.stringify(value)}</code>;
}

function CopyButton({ text }: { text: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      kind="link"
      size="small"
      icon={<Copy size={13} aria-hidden />}
      onPress={() => {
        copy(text).then(
          () => setCopied(true),
          // The text stays there to be selected by hand.
          () => setCopied(false),
        );
      }}
    >
      {t(copied ? "tryit.copied" : "tryit.copy")}
    </Button>
  );
}

/** WebKitGTK grants the clipboard only to what a press calls at once. */
function copy(text: string): Promise<void> {
  return navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
}
