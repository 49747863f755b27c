import { Button, Callout } from "../design";
import { useDocument } from "../document";
import { useText } from "../i18n";
import type { DeployResult, Problem } from "../platform";
import styles from "./Outcome.module.css";

/** What became of it: WhatsApp's words, and its problems, each leading to its place. */
export function Outcome({ result, onGo }: { result: DeployResult; onGo: () => void }) {
  const t = useText();
  const { problems } = result;
  return (
    <>
      <Callout tone={problems.length > 0 ? "warn" : "ok"} title={result.message}>
        {problems.length > 0 ? t("publish.problems", { count: problems.length }) : undefined}
      </Callout>
      {problems.length > 0 ? (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <ProblemRow key={problem.key} problem={problem} onGo={onGo} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function ProblemRow({ problem, onGo }: { problem: Problem; onGo: () => void }) {
  const t = useText();
  const document = useDocument();
  return (
    <li className={styles.problem}>
      <div className={styles.words}>
        {problem.message}
        {problem.code ? <code className={styles.code}>{problem.code}</code> : null}
      </div>
      {problem.screen !== null ? (
        <Button
          size="small"
          onPress={() => {
            onGo();
            void document.goTo(problem.screen, problem.component);
          }}
        >
          {t("publish.showMe")}
        </Button>
      ) : null}
    </li>
  );
}
