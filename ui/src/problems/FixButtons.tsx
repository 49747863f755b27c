import { Button } from "../design";
import type { Problem } from "../platform";
import styles from "./problems.module.css";

/** One button per fix, named by what it does. */
export function FixButtons({
  problem,
  onFix,
}: {
  problem: Problem;
  onFix: (index: number) => void;
}) {
  return problem.fixes.map((title, index) => (
    <Button key={title} size="small" className={styles.fix} onPress={() => onFix(index)}>
      {title}
    </Button>
  ));
}
