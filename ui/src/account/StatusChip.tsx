import { Chip } from "../design";
import { useText } from "../i18n";
import type { FlowStatus } from "../platform";
import styles from "./StatusChip.module.css";
import { statusWords } from "./words";

/** Where a Flow stands: "Draft", "Published", and "changes not sent" beside it when that is so. */
export function StatusChip({
  status,
  changesNotSent = false,
}: {
  /** `null`: not in an account. */
  status: FlowStatus | null;
  changesNotSent?: boolean;
}) {
  const t = useText();
  if (status === null) return <Chip>{t("account.status.local")}</Chip>;
  const { words, tone } = statusWords(t, status);
  return (
    <span className={styles.chips}>
      <Chip tone={tone}>{words}</Chip>
      {changesNotSent ? <Chip tone="warn">{t("account.status.notSent")}</Chip> : null}
    </span>
  );
}
