import { Button } from "../design";
import { useText } from "../i18n";
import type { Problem } from "../platform";
import { useOpenUpgrade } from "../upgrade";
import styles from "./problems.module.css";
import { useOpenRulePage } from "./rule";

/** A way to the rule's page, and one button per fix, named by what it does; what an upgrade mends
 * leads there. */
export function FixButtons({
  problem,
  onFix,
}: {
  problem: Problem;
  onFix: (index: number) => void;
}) {
  const t = useText();
  const upgrade = useOpenUpgrade();
  const explain = useOpenRulePage();
  return (
    <>
      {explain ? (
        <Button
          kind="link"
          size="small"
          className={styles.why}
          onPress={() => explain(problem.rule)}
        >
          {t("problems.why")}
        </Button>
      ) : null}
      {problem.fixes.map((title, index) => (
        <Button key={title} size="small" className={styles.fix} onPress={() => onFix(index)}>
          {title}
        </Button>
      ))}
      {problem.upgrade && upgrade ? (
        <Button size="small" className={styles.fix} onPress={upgrade}>
          {t("upgrade.open")}
        </Button>
      ) : null}
    </>
  );
}
