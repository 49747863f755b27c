import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useId } from "react";
import { categoryWords } from "../account/words";
import { useDesk, useDeskState } from "../app/deskContext";
import { Failure } from "../app/Failure";
import { Skeleton } from "../design";
import { useText } from "../i18n";
import { call, type TemplateView } from "../platform";
import { PhoneSketch } from "./PhoneSketch";
import styles from "./Templates.module.css";

const EXPECTED = ["one", "two", "three", "four"];

export function Templates() {
  const t = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ["templates"],
    queryFn: () => call("templates", {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  return (
    <ul className={styles.cards} aria-label={t("start.templates")}>
      {data
        ? data.map((template) => (
            <li key={template.id}>
              <Card template={template} />
            </li>
          ))
        : EXPECTED.map((key) => (
            <li key={key} className={styles.card}>
              <div className={styles.picture} />
              <div className={styles.words}>
                <Skeleton width="60%" />
                <Skeleton width="80%" height={10} />
              </div>
            </li>
          ))}
    </ul>
  );
}

function Card({ template }: { template: TemplateView }) {
  const t = useText();
  const desk = useDesk();
  const opening = useDeskState((state) => state.opening);
  const id = useId();
  const blank = template.id === "blank";
  return (
    <button
      type="button"
      className={styles.card}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-about`}
      disabled={opening}
      onClick={() =>
        void desk.open(() => call("new_from_template", { template: template.id }), "template")
      }
    >
      <span className={blank ? styles.blank : styles.picture} aria-hidden>
        {blank ? (
          <Plus size={26} />
        ) : (
          template.sketch.slice(0, 2).map((components, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing of the first and the second screen.
            <PhoneSketch key={index} components={components} />
          ))
        )}
      </span>
      <span className={styles.words}>
        <span id={`${id}-name`} className={styles.name}>
          {template.name}
        </span>
        <span id={`${id}-about`} className={styles.about}>
          {blank
            ? t("start.blank")
            : t("start.template.about", {
                screens: template.screens,
                category: categoryWords(t, template.category),
              })}
        </span>
      </span>
    </button>
  );
}
