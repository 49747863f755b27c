import { ChevronDown } from "lucide-react";
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  Text,
} from "react-aria-components";
import { cx } from "./cx";
import type { FieldWords } from "./Field";
import field from "./Field.module.css";
import { type Option, OptionList } from "./Select";
import styles from "./Select.module.css";

export interface ComboBoxProps extends FieldWords {
  options: readonly Option[];
  /** The text; need not be one of the options. */
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  mono?: boolean;
  isDisabled?: boolean;
  className?: string | undefined;
}

/** Free text with suggestions. Choosing one fills in its id. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel, description, error, options, value, onChange, className } = props;
  const wanted = value.trim().toLowerCase();
  const exact = options.some((option) => option.id.toLowerCase() === wanted);
  // With a whole id in the field the list shows everything, so that one can change one's mind.
  const shown =
    wanted === "" || exact
      ? options
      : options.filter((o) =>
          `${o.id} ${o.label} ${o.description ?? ""}`.toLowerCase().includes(wanted),
        );
  return (
    <AriaComboBox
      className={cx(field.field, className)}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      selectedKey={exact ? value : null}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
      items={shown}
      defaultFilter={() => true}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false}
    >
      <Label className={cx(field.label, hideLabel && "visually-hidden")}>{label}</Label>
      <div className={styles.combo}>
        <Input
          className={cx(field.control, props.mono && field.mono)}
          placeholder={props.placeholder}
          spellCheck={false}
        />
        <AriaButton className={styles.comboButton ?? ""}>
          <ChevronDown size={15} aria-hidden />
        </AriaButton>
      </div>
      {error ? (
        <FieldError className={cx(field.below, field.error)}>{error}</FieldError>
      ) : description ? (
        <Text slot="description" className={field.below}>
          {description}
        </Text>
      ) : null}
      <OptionList />
    </AriaComboBox>
  );
}
