import { useState } from "react";
import { Button, Dialog, TextAreaField } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import type { Json } from "../model/json";
import { type NewOption, optionsFromLines } from "../model/options";

/** Adds many options at once, one per line; what will be added shows before it is. */
export function PasteOptions({
  existing,
  limit,
  onAdd,
  onClose,
}: {
  existing: Json[];
  limit: number | null;
  onAdd: (options: NewOption[]) => void;
  onClose: () => void;
}) {
  const t = useText();
  const [text, setText] = useState("");
  const options = optionsFromLines(text, existing);
  const total = existing.length + options.length;
  const add = () => {
    if (options.length === 0) return;
    onAdd(options);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("inspector.pasteTitle")}
      subtitle={t("inspector.pasteSubtitle")}
      onSubmit={add}
      footer={
        <>
          <Button onPress={onClose}>{t("inspector.cancel")}</Button>
          <Button kind="primary" isDisabled={options.length === 0} onPress={add}>
            {t("inspector.addOptions", { count: options.length })}
          </Button>
        </>
      }
    >
      <div className={styles.paste}>
        <TextAreaField
          label={t("inspector.pasteLabel")}
          description={t("inspector.pasteHelp")}
          warning={
            limit !== null && total > limit
              ? t("inspector.pasteTooMany", { total, limit })
              : undefined
          }
          rows={9}
          value={text}
          onChange={setText}
          autoFocus
        />
        <section aria-label={t("inspector.pastePreview")} className={styles.pastePreview}>
          <h3 className={styles.label}>{t("inspector.pastePreview")}</h3>
          {options.length === 0 ? (
            <p className={styles.help}>{t("inspector.pasteNothing")}</p>
          ) : (
            <ul>
              {options.map((option) => (
                <li key={option.id} className={styles.pasteRow}>
                  <span>{option.title}</span>
                  <code>{option.id}</code>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Dialog>
  );
}
