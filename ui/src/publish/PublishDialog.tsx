import { useDeskState } from "../app/deskContext";
import { Failure } from "../app/Failure";
import { Button, Callout, Dialog, Skeleton } from "../design";
import { useDocument } from "../document";
import { useText } from "../i18n";
import { asWireError, type FlowLink, type PublishPlan } from "../platform";
import { ChangeList } from "./ChangeList";
import { type FactLine, Facts } from "./Facts";
import { Outcome } from "./Outcome";
import styles from "./PublishDialog.module.css";
import { Steps } from "./Steps";
import { usePublish } from "./usePublish";

/** Says by name what publishing changes and what cannot be taken back; then does it. */
export default function PublishDialog({
  link,
  onDone,
  onClose,
}: {
  link: FlowLink;
  onDone: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useText();
  const document = useDocument();
  const progress = useDeskState((state) => state.progress);
  const { plan, publish, outdated, replan } = usePublish(document, onDone);
  const done = publish.data;
  const ready = plan.data;
  const blocked = !ready || ready.errors > 0 || ready.nothingDiffers || ready.blocker !== null;
  const failed =
    publish.error && asWireError(publish.error).code !== "plan-outdated" ? publish.error : null;
  const title = done
    ? t(done.problems.length > 0 ? "publish.notDone" : "publish.done")
    : t("publish.title", { name: link.flowName });
  const waiting = publish.isPending ? (progress ?? t("publish.working")) : undefined;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={done ? "medium" : "large"}
      flush={!done}
      locked={publish.isPending}
      title={title}
      subtitle={t("publish.place", { account: link.accountName, connection: link.connectionName })}
      footnote={waiting ?? (ready && !done ? t("publish.compared") : undefined)}
      footer={
        done ? (
          <Button kind="primary" autoFocus onPress={onClose}>
            {t("app.done")}
          </Button>
        ) : (
          <>
            <Button isDisabled={publish.isPending} onPress={onClose}>
              {t("publish.cancel")}
            </Button>
            <Button
              kind="primary"
              busy={publish.isPending}
              isDisabled={blocked}
              onPress={() => ready && publish.mutate(ready.token)}
            >
              {ready && ready.changes.length > 0
                ? t("publish.action.changes", { count: ready.changes.length })
                : t("publish.action")}
            </Button>
          </>
        )
      }
    >
      {done ? (
        <Outcome result={done} onGo={onClose} />
      ) : plan.error ? (
        <div className={styles.padded}>
          <Failure error={plan.error} title={t("publish.plan.failed")} onRetry={replan} />
        </div>
      ) : (
        <>
          {outdated || failed || ready?.blocker ? (
            <div className={styles.padded}>
              {failed ? (
                <Failure error={failed} title={t("publish.failed")} onRetry={replan} />
              ) : null}
              {ready?.blocker ? <Callout tone="error" title={ready.blocker} /> : null}
              {outdated && !failed ? <Callout tone="warn" title={t("publish.outdated")} /> : null}
            </div>
          ) : null}
          <div className={styles.columns}>
            <section className={styles.changes} aria-label={t("publish.changes")}>
              {ready ? <ChangeList plan={ready} /> : <Waiting />}
            </section>
            <section className={styles.steps} aria-label={t("publish.steps")}>
              <h3 className={styles.heading}>{t("publish.steps")}</h3>
              {ready ? <Steps steps={ready.steps} running={publish.isPending} /> : null}
            </section>
          </div>
          <div className={styles.facts}>
            <Facts facts={ready ? factsOf(t, ready) : []} />
          </div>
        </>
      )}
    </Dialog>
  );
}

function factsOf(t: ReturnType<typeof useText>, plan: PublishPlan): FactLine[] {
  const facts: FactLine[] = [];
  if (plan.blocker !== null) return facts;
  if (plan.errors > 0) {
    facts.push({ tone: "error", text: t("publish.checks.errors", { count: plan.errors }) });
  } else {
    facts.push({ tone: "ok", text: t("publish.checks.pass", { warnings: plan.warnings }) });
  }
  for (const { oneWay, text } of plan.facts) facts.push({ tone: oneWay ? "warn" : "info", text });
  return facts;
}

function Waiting() {
  const t = useText();
  return (
    <div role="status" className={styles.waiting}>
      <span className="visually-hidden">{t("publish.planning")}</span>
      <Skeleton width="70%" />
      <Skeleton width="55%" />
      <Skeleton width="62%" />
    </div>
  );
}
