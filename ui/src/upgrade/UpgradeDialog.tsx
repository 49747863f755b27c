import { Failure } from "../app/Failure";
import { Button, Dialog, Skeleton, toast } from "../design";
import { useDocument } from "../document";
import { useText } from "../i18n";
import { asWireError, type Note, type UpgradeView } from "../platform";
import { Facts } from "../publish/Facts";
import { NoteList } from "./NoteList";
import styles from "./UpgradeDialog.module.css";
import { useUpgrade } from "./useUpgrade";

/** Shows what bringing the flow to the recommended version changes and what a person must look at;
 * then does it, and leads to each of those places. */
export default function UpgradeDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const document = useDocument();
  const { plan, upgrade, replan } = useUpgrade(document, (after) => {
    if (after.look.length > 0) return;
    toast({ tone: "ok", text: t("upgrade.done", { to: after.to }) });
    onClose();
  });
  const ready = plan.data;
  const done = upgrade.data;
  const refused = plan.error !== null && asWireError(plan.error).code === "refused";
  const go = (note: Note) => {
    onClose();
    void document.goTo(note.screen, note.component);
  };

  if (done) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        size="medium"
        title={t("upgrade.done", { to: done.to })}
        subtitle={t("upgrade.undo")}
        footer={
          <Button kind="primary" autoFocus onPress={onClose}>
            {t("app.done")}
          </Button>
        }
      >
        <section className={styles.after} aria-label={t("upgrade.look")}>
          <p className={styles.intro}>{t("upgrade.lookNow")}</p>
          <NoteList notes={done.look} kind="look" empty={t("upgrade.nothing")} onGo={go} />
        </section>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={plan.error ? "medium" : "large"}
      flush
      locked={upgrade.isPending}
      title={ready ? t("upgrade.title", { to: ready.to }) : t("upgrade.titleAny")}
      subtitle={ready ? t("upgrade.from", { from: ready.from }) : undefined}
      footnote={ready ? t("upgrade.undo") : undefined}
      footer={
        plan.error ? (
          <Button kind="primary" autoFocus onPress={onClose}>
            {t("design.close")}
          </Button>
        ) : (
          <>
            <Button isDisabled={upgrade.isPending} onPress={onClose}>
              {t("app.cancel")}
            </Button>
            <Button
              kind="primary"
              busy={upgrade.isPending}
              isDisabled={!ready}
              onPress={() => ready && upgrade.mutate(t("upgrade.label", { to: ready.to }))}
            >
              {t("upgrade.action")}
            </Button>
          </>
        )
      }
    >
      {plan.error ? (
        <div className={styles.padded}>
          {refused ? (
            <p>{asWireError(plan.error).message}</p>
          ) : (
            <Failure error={plan.error} title={t("upgrade.failed")} onRetry={replan} />
          )}
        </div>
      ) : ready ? (
        <Plan plan={ready} />
      ) : (
        <div role="status" className={styles.waiting}>
          <span className="visually-hidden">{t("upgrade.planning")}</span>
          <Skeleton width="60%" />
          <Skeleton width="45%" />
        </div>
      )}
    </Dialog>
  );
}

function Plan({ plan }: { plan: UpgradeView }) {
  const t = useText();
  const headed = (title: string, count: number) => t("upgrade.count", { name: title, count });
  return (
    <>
      <div className={styles.columns}>
        <section className={styles.changed} aria-label={t("upgrade.changed")}>
          <h3 className={styles.heading}>{headed(t("upgrade.changed"), plan.changed.length)}</h3>
          <NoteList notes={plan.changed} kind="changed" empty={t("upgrade.nothing")} />
        </section>
        <section className={styles.look} aria-label={t("upgrade.look")}>
          <h3 className={styles.heading}>{headed(t("upgrade.look"), plan.look.length)}</h3>
          <NoteList notes={plan.look} kind="look" empty={t("upgrade.nothing")} />
        </section>
      </div>
      <div className={styles.facts}>
        <Facts
          facts={[
            plan.errors > 0
              ? { tone: "warn", text: t("upgrade.errorsLeft", { count: plan.errors }) }
              : { tone: "ok", text: t("upgrade.noErrors") },
            { tone: "info", text: t("upgrade.live") },
          ]}
        />
      </div>
    </>
  );
}
