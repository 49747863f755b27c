import { ArrowRight, Flag, Route, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import type { RouteChoice, RouteValue } from "../platform";
import styles from "./Outcome.module.css";

/** What will happen: where it leads, what travels along, what becomes of the routes. */
export function Outcome({ choice, from, to }: { choice: RouteChoice; from: string; to: string }) {
  const t = useText();
  const server = choice.by.kind === "server";
  return (
    <section className={styles.outcome} aria-label={t("map.outcome")}>
      <ul className={styles.facts}>
        {server ? null : choice.values.length === 0 ? (
          <Fact icon={<ArrowRight size={14} />}>{t("map.nothingAlong", { to })}</Fact>
        ) : (
          <Fact icon={<ArrowRight size={14} />}>
            {t("map.along", { to })}
            <dl className={styles.values}>
              {choice.values.map((value) => (
                <div key={value.field}>
                  <dt>{value.field}</dt>
                  <dd data-from={value.from}>{valueWords(value, t)}</dd>
                </div>
              ))}
            </dl>
          </Fact>
        )}
        {choice.end !== null ? (
          <Fact icon={<Flag size={14} />}>
            {choice.end ? t("map.endMoves", { from, to }) : t("map.endGone", { from })}
          </Fact>
        ) : null}
        <Fact icon={<Route size={14} />}>{t(`map.routes-${choice.routes}`)}</Fact>
        {choice.cautions.map((caution) => (
          <Fact key={caution} icon={<TriangleAlert size={14} />} caution>
            {caution}
          </Fact>
        ))}
      </ul>
    </section>
  );
}

function Fact({
  icon,
  caution,
  children,
}: {
  icon: ReactNode;
  caution?: boolean;
  children: ReactNode;
}) {
  return (
    <li className={styles.fact} data-caution={caution || undefined}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div>{children}</div>
    </li>
  );
}

function valueWords(value: RouteValue, t: ReturnType<typeof useText>): string {
  if (value.from === "answer" && value.label !== null) {
    return t("map.fromAnswer", { label: value.label });
  }
  if (value.from === "fixed") return t("map.fixedValue", { value: value.value });
  return value.value.replace(/^"|"$/g, "");
}
