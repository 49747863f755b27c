import { Spinner } from "../design";
import { type MessageKey, useText } from "../i18n";
import type { PublishStep } from "../platform";
import styles from "./Steps.module.css";

const words: Record<PublishStep, { title: MessageKey; body: MessageKey }> = {
  create: { title: "publish.step.create", body: "publish.step.create.body" },
  "update-assets": { title: "publish.step.update", body: "publish.step.update.body" },
  publish: { title: "publish.step.publish", body: "publish.step.publish.body" },
};

/** What will be done, in order. */
export function Steps({ steps, running }: { steps: PublishStep[]; running: boolean }) {
  const t = useText();
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step} className={styles.step}>
          <span className={styles.number} aria-hidden>
            {running ? <Spinner size={12} /> : index + 1}
          </span>
          <div>
            <p className={styles.title}>{t(words[step].title)}</p>
            <p className={styles.body}>{t(words[step].body)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
