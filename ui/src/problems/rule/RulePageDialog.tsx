import { useQuery } from "@tanstack/react-query";
import { Failure } from "../../app/Failure";
import { Button, Dialog, Skeleton } from "../../design";
import { useText } from "../../i18n";
import { call, type RulePage } from "../../platform";
import { SeverityMark } from "../SeverityMark";
import { RuleBlock } from "./RuleBlock";
import styles from "./RulePageDialog.module.css";

/** What a rule finds, why it matters, an example with what the check says of it, and what to do. */
export default function RulePageDialog({ rule, onClose }: { rule: string; onClose: () => void }) {
  const t = useText();
  const page = useQuery({
    queryKey: ["rule_page", rule],
    queryFn: () => call("rule_page", { rule }),
    // A rule does not change while the window is open.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={page.data?.title ?? t("problems.rule.title")}
      subtitle={page.data?.groupTitle}
      footnote={<code>{rule}</code>}
      footer={
        <Button kind="primary" autoFocus onPress={onClose}>
          {t("app.done")}
        </Button>
      }
    >
      {page.data ? (
        <Content page={page.data} />
      ) : page.error ? (
        <Failure error={page.error} onRetry={() => void page.refetch()} />
      ) : (
        <div role="status">
          <span className="visually-hidden">{t("problems.rule.loading")}</span>
          <Skeleton width="70%" />
        </div>
      )}
    </Dialog>
  );
}

/** The versions of Flow JSON in which it is told, in words. */
function versions(t: ReturnType<typeof useText>, { since, last, everyVersion }: RulePage): string {
  if (everyVersion) return t("problems.rule.everyVersion");
  if (last === null) return t("problems.rule.since", { since });
  if (last === since) return t("problems.rule.onlyIn", { since });
  return t("problems.rule.sinceUpTo", { since, last });
}

function Content({ page }: { page: RulePage }) {
  const t = useText();
  return (
    <>
      <ul className={styles.facts}>
        <li className={styles.gravity}>
          <SeverityMark severity={page.severity} />
          {t(`problems.rule.${page.severity}`)}
        </li>
        <li>{t(`problems.rule.${page.evidence}`)}</li>
        <li>{versions(t, page)}</li>
        {page.code ? <li>{t("problems.rule.code", { code: page.code })}</li> : null}
      </ul>
      {page.sections.map((section) => (
        <section key={section.title} className={styles.section}>
          <h3 className={styles.heading}>{section.title}</h3>
          {section.blocks.map((block, at) => (
            // Blocks never change places.
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is read, not edited
            <RuleBlock key={at} block={block} />
          ))}
        </section>
      ))}
    </>
  );
}
