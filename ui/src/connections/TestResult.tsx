import type { UseQueryResult } from "@tanstack/react-query";
import { Failure } from "../app/Failure";
import { Button, Callout } from "../design";
import { useText } from "../i18n";
import { asWireError, type ConnectionTest } from "../platform";
import styles from "./TestResult.module.css";

/** Who AWS says we are, and which accounts can be reached; or why not. */
export function TestResult({
  test,
  hasEndpoint,
  onReplaceKeys,
}: {
  test: UseQueryResult<ConnectionTest>;
  /** It goes to another address than AWS's own, which cannot say who we are. */
  hasEndpoint: boolean;
  /** `null`: this connection has no keys of its own. */
  onReplaceKeys: (() => void) | null;
}) {
  const t = useText();
  if (test.error) {
    const keysMayBeWrong = asWireError(test.error).code === "credentials" && onReplaceKeys !== null;
    return (
      <div className={styles.result}>
        <Failure error={test.error} title={t("connections.test.failed")} />
        {keysMayBeWrong ? (
          <Button size="small" onPress={onReplaceKeys}>
            {t("connections.keys.replace")}
          </Button>
        ) : null}
      </div>
    );
  }
  if (!test.data) return null;
  const { identity, accounts } = test.data;
  return (
    <div className={styles.result} role="status">
      <Callout tone={accounts.length > 0 ? "ok" : "warn"} title={t("connections.test.works")}>
        {identity ? (
          <p>
            {t("connections.test.identity")} <code className={styles.arn}>{identity}</code>
          </p>
        ) : hasEndpoint ? (
          <p>{t("connections.test.noIdentity")}</p>
        ) : null}
        <p>{t("connections.test.accounts", { count: accounts.length })}</p>
        {accounts.length > 0 ? (
          <ul className={styles.accounts}>
            {accounts.map((account) => (
              <li key={account.id}>
                <b>{account.name}</b>
                <span className={styles.quiet}>
                  {[account.wabaId, ...account.phoneNumbers].join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t("account.none.body")}</p>
        )}
      </Callout>
    </div>
  );
}
