import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import type { Props } from "../../phone";
import type { NodeView } from "../../platform";
import { ComponentIcon } from "../ComponentIcon";
import { useCatalogue } from "../catalogue";
import { conditionWords } from "../condition/words";
import styles from "./BranchHead.module.css";

/**
 * The head of an If or a Switch. A phone draws neither: both leave only the branch that holds. While
 * designing, all branches stand under this head.
 */
export function BranchHead({ view, draft }: { view: NodeView; draft: Props | undefined }) {
  const t = useText();
  const catalogue = useCatalogue();
  const key = view.type === "If" ? "condition" : "value";
  const written = draft?.[key] ?? view.props[key];
  const words = useDocumentState((s) => conditionWords(written, s, s.screen, t));
  return (
    <div className={styles.head}>
      <span className={styles.icon}>
        <ComponentIcon icon={catalogue.of(view.type)?.icon} size={14} />
      </span>
      <span className={styles.type}>{catalogue.everyday(view.type)}</span>
      <span className={styles.words} dir="auto">
        {words || t("editor.noCondition")}
      </span>
    </div>
  );
}
