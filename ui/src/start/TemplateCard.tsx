import { Plus } from "lucide-react";
import { lazy, Suspense, useId } from "react";
import { categoryWords } from "../account/words";
import { Button } from "../design";
import { useText } from "../i18n";
import type { TemplateView } from "../platform";
import styles from "./TemplateCard.module.css";

/** The drawing of phones is much of the program; the start screen does not wait for it. */
const StillPhone = lazy(async () => ({ default: (await import("../phone")).StillPhone }));

/** A template to begin with at once, or to look at first. */
export function TemplateCard({
  template,
  disabled,
  onUse,
  onPreview,
}: {
  template: TemplateView;
  disabled: boolean;
  onUse: () => void;
  onPreview: () => void;
}) {
  const t = useText();
  const id = useId();
  const blank = template.id === "blank";
  return (
    <li className={styles.card} data-disabled={disabled || undefined}>
      <div className={blank ? styles.blank : styles.picture}>
        {blank ? (
          <Plus size={26} aria-hidden />
        ) : (
          <Suspense fallback={<div className={styles.waiting} />}>
            <StillPhone frame={template.first} look="android" theme="light" direction="ltr" />
          </Suspense>
        )}
      </div>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.name}
          aria-describedby={`${id}-about`}
          disabled={disabled}
          onClick={onUse}
        >
          {template.name}
        </button>
        <div id={`${id}-about`} className={styles.about}>
          <p>{template.about}</p>
          <p className={styles.facts}>
            {t("start.template.about", {
              screens: template.screens,
              category: categoryWords(t, template.category),
            })}
            {template.hasEndpoint ? ` · ${t("start.template.server")}` : null}
          </p>
        </div>
      </div>
      {blank ? null : (
        <Button
          size="small"
          className={styles.preview}
          aria-label={t("start.template.previewNamed", { name: template.name })}
          onPress={onPreview}
        >
          {t("start.template.preview")}
        </Button>
      )}
    </li>
  );
}
