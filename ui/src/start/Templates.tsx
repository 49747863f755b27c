import { useQuery } from "@tanstack/react-query";
import { LayoutTemplate, Search } from "lucide-react";
import { lazy, Suspense, useId, useMemo, useState } from "react";
import { allCategories, categoryWords } from "../account/words";
import { useDesk, useDeskState } from "../app/deskContext";
import { Failure } from "../app/Failure";
import { Button, EmptyState, SegmentedControl, Skeleton, TextField } from "../design";
import { translatedTemplates, useCatalogueWords, useText } from "../i18n";
import { ImageContext } from "../phone/look";
import { call, imageUrl, type TemplateView } from "../platform";
import { matching, type TemplateFilter } from "./matching";
import { TemplateCard } from "./TemplateCard";
import card from "./TemplateCard.module.css";
import styles from "./Templates.module.css";

const TemplateDialog = lazy(() => import("./TemplateDialog"));

const EXPECTED = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
const EVERYTHING: TemplateFilter = { text: "", category: "all" };

/** The gallery: search and categories over cards with pictures. */
export function Templates() {
  const t = useText();
  const desk = useDesk();
  const opening = useDeskState((state) => state.opening);
  const [filter, setFilter] = useState(EVERYTHING);
  const [shown, setShown] = useState<TemplateView | null>(null);
  const heading = useId();
  const words = useCatalogueWords();
  const {
    data: english,
    error,
    refetch,
  } = useQuery({
    queryKey: ["templates"],
    queryFn: () => call("templates", {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const data = useMemo(() => english && translatedTemplates(english, words), [english, words]);
  const found = matching(data ?? [], filter, t);
  const offered = allCategories.filter((one) => data?.some(({ category }) => category === one));
  const use = (template: TemplateView) => {
    setShown(null);
    void desk.open(() => call("new_from_template", { template: template.id }), "template");
  };

  return (
    <section className={styles.gallery} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {t("start.templates")}
        </h2>
        {data ? (
          <p className="visually-hidden" role="status">
            {t("start.templates.found", { count: found.length })}
          </p>
        ) : null}
        <TextField
          className={styles.search}
          type="search"
          label={t("start.templates.search")}
          hideLabel
          placeholder={t("start.templates.search")}
          icon={<Search size={15} aria-hidden />}
          value={filter.text}
          onChange={(text) => setFilter((now) => ({ ...now, text }))}
        />
      </div>
      <SegmentedControl
        pills
        size="small"
        label={t("start.templates.category")}
        value={filter.category}
        onChange={(category) => setFilter((now) => ({ ...now, category }))}
        segments={[
          { id: "all", label: t("start.templates.all") },
          ...offered.map((id) => ({ id, label: categoryWords(t, id) })),
        ]}
      />
      {body()}
      {shown ? (
        <Suspense>
          <TemplateDialog
            template={shown}
            onUse={() => use(shown)}
            onClose={() => setShown(null)}
          />
        </Suspense>
      ) : null}
    </section>
  );

  function body() {
    if (error) return <Failure error={error} onRetry={() => refetch()} />;
    if (data && found.length === 0) {
      return (
        <EmptyState
          icon={<LayoutTemplate size={20} />}
          title={t("start.templates.none.title")}
          actions={
            <Button onPress={() => setFilter(EVERYTHING)}>{t("start.templates.none.clear")}</Button>
          }
        >
          {t("start.templates.none.body")}
        </EmptyState>
      );
    }
    return (
      <ImageContext value={imageUrl}>
        <ul className={styles.cards} aria-labelledby={heading}>
          {data
            ? found.map((template) => (
                <TemplateCard
                  key={template.id}
                  template={template}
                  disabled={opening}
                  onUse={() => use(template)}
                  onPreview={() => setShown(template)}
                />
              ))
            : EXPECTED.map((key) => (
                <li key={key} className={card.card}>
                  <div className={card.picture}>
                    <div className={card.waiting} />
                  </div>
                  <div className={card.words}>
                    <Skeleton width="60%" />
                    <Skeleton width="80%" height={10} />
                  </div>
                </li>
              ))}
        </ul>
      </ImageContext>
    );
  }
}
