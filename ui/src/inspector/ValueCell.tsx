import { Braces, X } from "lucide-react";
import { IconButton, Switch } from "../design";
import { useText } from "../i18n";
import type { ValueType } from "../platform";
import { BoundWords, useBind } from "./BoundField";
import { DataPicker } from "./DataPicker";
import styles from "./inspector.module.css";
import { bound } from "./model/binding";
import type { Json } from "./model/json";
import { plainProperty } from "./model/property";
import { useWrite } from "./subject";
import { FreeWidget } from "./widgets/FreeWidget";
import { isTexts, TextListWidget } from "./widgets/LinesWidget";
import { readNumber } from "./widgets/NumberWidget";
import { TextSetting } from "./widgets/TextWidget";

interface ValueProps {
  /** Accessible name, e.g. the key. */
  label: string;
  /** What undo will say was changed. */
  setting: string;
  path: string;
  value: Json | undefined;
  /** Declared type, when there is a declaration. */
  type: ValueType | undefined;
}

/** A button that fills a value from data. */
export function ValueSource({ label, setting, path, value }: Omit<ValueProps, "type">) {
  const t = useText();
  const bind = useBind(setting, path);
  return (
    <DataPicker
      label={label}
      path={path}
      onChoose={bind.choose}
      onDeclare={(name, wanted) => bind.declare(name, wanted, value)}
    >
      <IconButton
        label={t("inspector.useDataFor", { label })}
        icon={<Braces size={13} aria-hidden />}
        size="small"
      />
    </DataPicker>
  );
}

/** One value of a table of keys and values: where it comes from, or the value itself. */
export function ValueCell({ label, setting, path, value, type }: ValueProps) {
  const t = useText();
  const write = useWrite(setting);
  const bind = useBind(setting, path);
  const reference = bound(value);
  if (reference && reference.kind !== "expression") {
    return (
      <div className={styles.bound}>
        <BoundWords bound={reference} />
        <IconButton
          label={t("inspector.stopUsingData", { label })}
          icon={<X size={14} aria-hidden />}
          size="small"
          onPress={() => void bind.fix(value)}
        />
      </div>
    );
  }
  if (typeof value === "boolean" && (type === undefined || type === "boolean")) {
    return <Switch label={label} checked={value} onChange={(next) => void write.set(path, next)} />;
  }
  if (typeof value === "number" && (type === undefined || type === "number")) {
    return (
      <TextSetting
        property={plainProperty(label, label, { kind: "number" })}
        value={value}
        path={path}
        aside={null}
        hideLabel
        read={readNumber}
        check={(text) => (readNumber(text) === null ? t("inspector.noNumber") : undefined)}
      />
    );
  }
  if (type === "array" && isTexts(value)) {
    return (
      <TextListWidget
        kind={{ kind: "textList" }}
        property={plainProperty(label, label, { kind: "textList" })}
        value={value}
        path={path}
        siblings={{}}
        aside={null}
        hideLabel
      />
    );
  }
  if (typeof value === "string" || value === undefined) {
    return (
      <TextSetting
        property={plainProperty(label, label, { kind: "text" })}
        value={value}
        path={path}
        aside={null}
        hideLabel
        mono={reference !== null}
        lines={reference !== null}
      />
    );
  }
  return (
    <FreeWidget
      kind={{ kind: "free" }}
      property={plainProperty(label, label, { kind: "free" })}
      value={value}
      path={path}
      siblings={{}}
      aside={null}
      hideLabel
    />
  );
}
