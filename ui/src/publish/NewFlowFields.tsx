import { allCategories, categoryWords } from "../account/words";
import { Checkbox, TextField } from "../design";
import { useText } from "../i18n";
import type { Category } from "../platform";
import styles from "./CreateDialog.module.css";

/** AWS: flowName holds 1 to 200 characters. */
const NAME_LIMIT = 200;

export interface NewFlow {
  name: string;
  categories: Category[];
}

/** What keeps a new Flow from being created, by field. */
export function faultsOf({ name, categories }: NewFlow): {
  name: "missing" | "long" | null;
  categories: "missing" | null;
} {
  const long = [...name].length > NAME_LIMIT;
  return {
    name: name.trim() === "" ? "missing" : long ? "long" : null,
    categories: categories.length === 0 ? "missing" : null,
  };
}

export function NewFlowFields({
  value,
  onChange,
  checked,
  disabled,
}: {
  value: NewFlow;
  onChange: (value: NewFlow) => void;
  /** What is missing is said only after a first attempt. */
  checked: boolean;
  disabled: boolean;
}) {
  const t = useText();
  const { name, categories } = value;
  const faults = faultsOf(value);
  const nameError =
    faults.name === "long"
      ? t("publish.name.long")
      : faults.name === "missing" && checked
        ? t("publish.name.missing")
        : undefined;
  return (
    <>
      <TextField
        label={t("publish.name")}
        description={t("publish.name.description")}
        error={nameError}
        counter={{ used: [...name].length, limit: NAME_LIMIT }}
        value={name}
        onChange={(next) => onChange({ ...value, name: next })}
        disabled={disabled}
      />
      <fieldset className={styles.categories} disabled={disabled}>
        <legend className={styles.legend}>{t("publish.categories")}</legend>
        {allCategories.map((category) => (
          <Checkbox
            key={category}
            label={categoryWords(t, category)}
            checked={categories.includes(category)}
            onChange={(on) =>
              onChange({
                ...value,
                categories: on
                  ? [...categories, category]
                  : categories.filter((one) => one !== category),
              })
            }
          />
        ))}
        {checked && faults.categories ? (
          <p role="alert" className={styles.error}>
            {t("publish.categories.missing")}
          </p>
        ) : null}
      </fieldset>
    </>
  );
}
