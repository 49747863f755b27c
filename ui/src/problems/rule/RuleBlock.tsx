import { CircleCheck } from "lucide-react";
import { useText } from "../../i18n";
import type { RuleBlock as Block, RuleFinding as Finding } from "../../platform";
import { SeverityMark } from "../SeverityMark";
import styles from "./RulePageDialog.module.css";
import { spans } from "./spans";

/** A paragraph, or a piece of Flow JSON with what the check says of it. */
export function RuleBlock({ block }: { block: Block }) {
  const t = useText();
  if (block.kind === "paragraph") {
    return (
      <p className={styles.paragraph}>
        {spans(block.text).map(({ text, isCode, at }) =>
          isCode ? <code key={at}>{text}</code> : text,
        )}
      </p>
    );
  }
  return (
    <figure className={styles.example}>
      <pre className={styles.json}>
        <code>{block.json}</code>
      </pre>
      <figcaption className={styles.said}>
        {block.found.length === 0 ? (
          <p className={styles.finding} data-severity="none">
            <CircleCheck size={15} aria-hidden className={styles.sound} />
            {t("problems.rule.nothing")}
          </p>
        ) : (
          // Two findings may say the same of two places.
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is read, not edited
          block.found.map((finding, at) => <Said key={at} finding={finding} />)
        )}
      </figcaption>
    </figure>
  );
}

function Said({ finding }: { finding: Finding }) {
  const t = useText();
  return (
    <div className={styles.finding}>
      <SeverityMark severity={finding.severity} />
      <div className={styles.words}>
        <p>{finding.message}</p>
        {finding.fixes.map((fix) => (
          <p key={fix} className={styles.fix}>
            {t("problems.rule.fix", { fix })}
          </p>
        ))}
      </div>
    </div>
  );
}
