import { useMutation } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { allCategories, categoryWords } from "../account/words";
import { useDeskState } from "../app/deskContext";
import { Failure } from "../app/Failure";
import type { LifecycleDialog } from "../app/shell";
import { Button, Callout, Checkbox, Dialog, TextField } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";
import { type Category, call } from "../platform";
import { AccountChoice, type ChosenAccount } from "./AccountChoice";
import styles from "./CreateDialog.module.css";
import { Outcome } from "./Outcome";

/** AWS: flowName holds 1 to 200 characters. */
const NAME_LIMIT = 200;

/** Creates a draft in an account from the document. */
export default function CreateDialog({
  next,
  onDone,
  onNext,
  onClose,
}: {
  /** What was really wanted, when a Flow in an account must come first. */
  next: LifecycleDialog | null;
  onDone: () => Promise<void>;
  onNext: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const document = useDocument();
  const progress = useDeskState((state) => state.progress);
  const [name, setName] = useState(useDocumentState((state) => state.name));
  const linked = useDocumentState((state) => state.link);
  const [chosen, setChosen] = useState<ChosenAccount>({ connection: null, account: null });
  const [categories, setCategories] = useState<Category[]>([]);
  const [checked, setChecked] = useState(false);
  const choose = useCallback((value: ChosenAccount) => setChosen(value), []);

  const create = useMutation({
    mutationFn: async () => {
      await document.settle();
      const { connection, account } = chosen;
      if (connection === null || account === null) throw new Error(t("publish.account.choose"));
      const { session } = document;
      return call("create_flow", { session, connection, account, name: name.trim(), categories });
    },
    onSuccess: async () => {
      await onDone();
    },
  });

  const nameError = name.trim() === "" ? t("publish.name.missing") : undefined;
  const tooLong = [...name].length > NAME_LIMIT ? t("publish.name.long") : undefined;
  const missing = nameError ?? tooLong;
  const noCategory = categories.length === 0;
  const submit = () => {
    setChecked(true);
    if (create.isPending || create.data || missing || noCategory || chosen.account === null) return;
    create.mutate();
  };
  const goesOn = next !== null && create.data?.problems.length === 0;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      locked={create.isPending}
      title={create.data ? t("publish.create.done") : t("publish.create.title")}
      subtitle={create.data ? undefined : t("publish.create.subtitle")}
      footnote={create.isPending ? (progress ?? t("publish.working")) : undefined}
      onSubmit={submit}
      footer={
        create.data ? (
          goesOn ? (
            <>
              <Button onPress={onClose}>{t("publish.later")}</Button>
              <Button kind="primary" autoFocus onPress={onNext}>
                {t("publish.goOn")}
              </Button>
            </>
          ) : (
            <Button kind="primary" autoFocus onPress={onClose}>
              {t("app.done")}
            </Button>
          )
        ) : (
          <>
            <Button isDisabled={create.isPending} onPress={onClose}>
              {t("app.cancel")}
            </Button>
            <Button kind="primary" type="submit" busy={create.isPending}>
              {t("publish.create.action")}
            </Button>
          </>
        )
      }
    >
      {create.data ? (
        <Outcome result={create.data} onGo={onClose} />
      ) : (
        <>
          {linked ? (
            <Callout tone="info">
              {t("publish.create.linked", { flow: linked.flowName, account: linked.accountName })}
            </Callout>
          ) : null}
          <AccountChoice value={chosen} onChange={choose} isDisabled={create.isPending} />
          <TextField
            label={t("publish.name")}
            description={t("publish.name.description")}
            error={tooLong ?? (checked ? nameError : undefined)}
            counter={{ used: [...name].length, limit: NAME_LIMIT }}
            value={name}
            onChange={setName}
            disabled={create.isPending}
          />
          <fieldset className={styles.categories} disabled={create.isPending}>
            <legend className={styles.legend}>{t("publish.categories")}</legend>
            {allCategories.map((category) => (
              <Checkbox
                key={category}
                label={categoryWords(t, category)}
                checked={categories.includes(category)}
                onChange={(on) =>
                  setCategories((now) =>
                    on ? [...now, category] : now.filter((one) => one !== category),
                  )
                }
              />
            ))}
            {checked && noCategory ? (
              <p role="alert" className={styles.error}>
                {t("publish.categories.missing")}
              </p>
            ) : null}
          </fieldset>
          {create.error ? (
            <Failure error={create.error} title={t("publish.create.failed")} />
          ) : null}
        </>
      )}
    </Dialog>
  );
}
