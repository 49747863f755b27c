import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Select as AriaSelect,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components";
import { cx } from "./cx";
import { Counter, type FieldWords } from "./Field";
import field from "./Field.module.css";
import styles from "./Select.module.css";

export interface Option<K extends string = string> {
  id: K;
  label: string;
  /** Second line, quietly. */
  description?: string | undefined;
  /** Drawn before the label. */
  icon?: ReactNode;
  isDisabled?: boolean;
}

export interface SelectProps<K extends string> extends FieldWords {
  options: readonly Option<K>[];
  /** `null`: nothing chosen, the placeholder shows. */
  value: K | null;
  onChange: (value: K) => void;
  placeholder?: string;
  isDisabled?: boolean;
  className?: string | undefined;
}

/** A choice of one from a list that opens. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, hideLabel, description, error, warning, counter, aside } = props;
  const { options, value, onChange, placeholder, isDisabled, className } = props;
  return (
    <AriaSelect
      className={cx(field.field, className)}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(String(key) as K)}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled ?? false}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <div className={cx(field.head, hideLabel && !counter && !aside && "visually-hidden")}>
        <Label className={cx(field.label, hideLabel && "visually-hidden")}>{label}</Label>
        {aside}
        {counter ? <Counter {...counter} /> : null}
      </div>
      <AriaButton className={cx(field.control, styles.trigger)}>
        <SelectValue className={styles.value ?? ""}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown size={15} aria-hidden className={styles.arrow} />
      </AriaButton>
      {error ? (
        <FieldError className={cx(field.below, field.error)}>{error}</FieldError>
      ) : (warning ?? description) ? (
        <Text slot="description" className={cx(field.below, warning ? field.warning : null)}>
          {warning ?? description}
        </Text>
      ) : null}
      <OptionList options={options} />
    </AriaSelect>
  );
}

/** The list of a Select or ComboBox, as wide as its trigger or wider. */
export function OptionList({ options }: { options?: readonly Option[] }) {
  return (
    <Popover offset={4} className={styles.popover ?? ""}>
      <ListBox className={styles.list ?? ""} {...(options ? { items: options } : {})}>
        {(option: Option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            isDisabled={option.isDisabled ?? false}
            className={styles.option ?? ""}
          >
            {option.icon}
            <span className={styles.words}>
              <Text slot="label">{option.label}</Text>
              {option.description ? (
                <Text slot="description" className={styles.second}>
                  {option.description}
                </Text>
              ) : null}
            </span>
            <Check size={14} aria-hidden className={styles.check} />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
