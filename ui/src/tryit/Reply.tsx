import { CheckCheck, FileCheck2 } from "lucide-react";
import { Button } from "../design";
import { useText } from "../i18n";
import { Phone, type PhoneLook, type PhoneTheme } from "../phone";
import styles from "./tryit.module.css";

/** The chat after the flow: the answer the customer sees that they have sent. */
export function Reply({
  look,
  theme,
  onRestart,
}: {
  look: PhoneLook;
  theme: PhoneTheme;
  onRestart: () => void;
}) {
  const t = useText();
  return (
    <div className={styles.finished}>
      <Phone look={look} theme={theme}>
        <div className={styles.chat}>
          <div className={styles.bubble}>
            <FileCheck2 size={20} aria-hidden />
            <span className={styles.bubbleText}>{t("tryit.reply")}</span>
            <CheckCheck size={14} aria-hidden className={styles.ticks} />
          </div>
        </div>
      </Phone>
      <div role="status" className={styles.finishedWords}>
        <p className={styles.heading}>{t("tryit.finished")}</p>
        <Button size="small" onPress={onRestart}>
          {t("tryit.restart")}
        </Button>
      </div>
    </div>
  );
}
