import { Send } from "lucide-react";
import { useState } from "react";
import { Button } from "../design/Button";
import { Callout } from "../design/Callout";
import { Select } from "../design/Select";
import { TextAreaField } from "../design/TextAreaField";
import { useText } from "../i18n";
import type { Exchange, PlayerEvent } from "../platform/generated";
import { questionOf, replyOf, replyText, SUCCESS } from "./reply";
import styles from "./ServerAnswers.module.css";

interface Asked {
  exchange: Exchange;
  onEvent: (event: PlayerEvent) => void;
}

/** The flow waits for the person's own server: here one answers in its place. */
export function ServerAnswers({ exchange, onEvent }: Asked) {
  // Another question starts with its own sample; a refusal keeps what was written.
  return <Answer key={questionOf(exchange)} exchange={exchange} onEvent={onEvent} />;
}

function Answer({ exchange, onEvent }: Asked) {
  const t = useText();
  const { request, samples, refused } = exchange;
  const [text, setText] = useState(() => (samples[0] ? replyText(samples[0]) : ""));
  const reply = replyOf(text);
  const chosen = samples.find((sample) => sample.screen === reply?.screen);
  return (
    <section aria-label={t("endpoint.title")} className={styles.panel}>
      <h3 className={styles.title}>{t("endpoint.title")}</h3>
      <p role="status" className={styles.words}>
        {t("endpoint.about")}
      </p>
      <details className={styles.request}>
        <summary>{t("endpoint.request")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
        <pre tabIndex={0}>{JSON.stringify(request, null, 2)}</pre>
      </details>
      <Select
        label={t("endpoint.next")}
        options={samples.map(({ screen }) => ({
          id: screen,
          label: screen === SUCCESS ? t("endpoint.end") : screen,
        }))}
        value={chosen?.screen ?? null}
        onChange={(screen) => {
          const sample = samples.find((one) => one.screen === screen);
          if (sample) setText(replyText(sample));
        }}
        placeholder={t("endpoint.other")}
      />
      <TextAreaField
        mono
        rows={10}
        label={t("endpoint.reply")}
        description={t("endpoint.hint")}
        error={reply ? undefined : t("endpoint.unreadable")}
        value={text}
        onChange={setText}
      />
      {refused ? (
        <Callout tone="error" title={t("endpoint.refused", { code: refused.code })}>
          {refused.message}
        </Callout>
      ) : null}
      <div className={styles.actions}>
        <Button
          kind="primary"
          icon={<Send size={14} aria-hidden />}
          isDisabled={reply === null}
          onPress={() => onEvent({ kind: "reply", reply })}
        >
          {t("endpoint.send")}
        </Button>
        <Button onPress={() => onEvent({ kind: "back" })}>{t("endpoint.stop")}</Button>
      </div>
    </section>
  );
}
