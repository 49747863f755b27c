import { CheckCheck, FileCheck2, SquareArrowOutUpRight } from "lucide-react";
import { useText } from "../i18n";
import { Phone, type PhoneSetting } from "../phone";
import styles from "./reply.module.css";

/** The chat after the flow: the message that opened it, and the answer the customer has sent. */
export function Reply(phone: PhoneSetting) {
  const t = useText();
  return (
    <Phone {...phone}>
      <div className={styles.chat}>
        <div className={styles.received}>
          <p>{t("tryit.yourMessage")}</p>
          <p className={styles.open}>
            <SquareArrowOutUpRight size={15} aria-hidden />
            {t("tryit.yourButton")}
          </p>
        </div>
        <div className={styles.sent}>
          <p className={styles.quote}>{t("tryit.yourMessage")}</p>
          <p className={styles.answer}>
            <FileCheck2 size={20} aria-hidden />
            {t("tryit.reply")}
            <CheckCheck size={14} aria-hidden className={styles.ticks} />
          </p>
        </div>
      </div>
    </Phone>
  );
}
