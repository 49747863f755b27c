import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { categoryWords } from "../account/words";
import { Failure } from "../app/Failure";
import { Button, Dialog, SegmentedControl } from "../design";
import { useText } from "../i18n";
import { ImageContext, type PhoneLook, StillPhone } from "../phone";
import { call, imageUrl, type TemplateView } from "../platform";
import styles from "./TemplateDialog.module.css";

/** Every screen of a template side by side, before choosing it. */
export default function TemplateDialog({
  template,
  onUse,
  onClose,
}: {
  template: TemplateView;
  onUse: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const [look, setLook] = useState<PhoneLook>("android");
  const { data, error, refetch } = useQuery({
    queryKey: ["template_screens", template.id],
    queryFn: () => call("template_screens", { template: template.id }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const facts = t("start.template.about", {
    screens: template.screens,
    category: categoryWords(t, template.category),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      flush
      title={template.name}
      subtitle={template.about}
      footnote={template.hasEndpoint ? `${facts} · ${t("start.template.server")}` : facts}
      footer={
        <>
          <Button onPress={onClose}>{t("app.cancel")}</Button>
          <Button kind="primary" autoFocus onPress={onUse}>
            {t("start.template.use")}
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <p className={styles.example}>{t("start.template.example")}</p>
        <SegmentedControl<PhoneLook>
          label={t("phone.look")}
          size="small"
          value={look}
          onChange={setLook}
          segments={[
            { id: "android", label: t("phone.android") },
            { id: "iphone", label: t("phone.iphone") },
          ]}
        />
      </div>
      {error ? (
        <div className={styles.failed}>
          <Failure error={error} onRetry={() => refetch()} />
        </div>
      ) : (
        <ImageContext value={imageUrl}>
          <section
            className={styles.screens}
            aria-label={t("start.template.screens", { name: template.name })}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the row scrolls, also by keys.
            tabIndex={0}
          >
            <ol className={styles.row}>
              {data
                ? data.map((frame, index) => (
                    <li key={frame.screen.node} className={styles.screen}>
                      <StillPhone frame={frame} look={look} theme="light" direction="ltr" />
                      <p className={styles.title}>
                        {t("start.template.screen", {
                          number: index + 1,
                          title: frame.screen.title,
                        })}
                      </p>
                    </li>
                  ))
                : Array.from({ length: template.screens }, (_, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nothing but places.
                    <li key={index} className={styles.waiting} />
                  ))}
            </ol>
          </section>
        </ImageContext>
      )}
    </Dialog>
  );
}
