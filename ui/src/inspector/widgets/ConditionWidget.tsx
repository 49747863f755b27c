import { Button, Select } from "../../design";
import { type MessageKey, useText } from "../../i18n";
import { BoundWords } from "../BoundField";
import { DataPicker } from "../DataPicker";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { bound } from "../model/binding";
import {
  type Comparison,
  firstValue,
  type Operator,
  operatorsFor,
  printComparison,
  readComparison,
} from "../model/condition";
import { spread } from "../options/OptionRow";
import { useWrite } from "../subject";
import { useDraft } from "../useDraft";
import { useOffer } from "../useOffer";
import { readNumber } from "./NumberWidget";
import { TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

/** As the canvas says it. */
const WORDS: Record<Operator, MessageKey> = {
  "==": "editor.is",
  "!=": "editor.isNot",
  ">": "editor.isMore",
  ">=": "editor.isAtLeast",
  "<": "editor.isLess",
  "<=": "editor.isAtMost",
};

/** A condition: one field compared with one value, or as text. */
export function ConditionWidget(props: WidgetProps<"condition">) {
  const { property, value, path } = props;
  const t = useText();
  const write = useWrite(property.label);
  const { sources } = useOffer("");
  const comparison = typeof value === "string" ? readComparison(value) : null;
  const put = (next: Comparison, how: "typing" | "step" = "step") => {
    const text = printComparison(next);
    return text === null ? null : write.set(path, text, how);
  };
  const compare = (reference: string) => {
    const type = sources.find((source) => source.reference === reference)?.type ?? null;
    void put({ reference, operator: "==", value: firstValue(type) });
  };
  return (
    <>
      <TextSetting {...props} mono lines placeholder="${form.field} == 'yes'" />
      <Labelled label={t("inspector.compare")} group>
        {comparison ? (
          <div className={styles.comparison}>
            <div className={styles.bound}>
              <Reference reference={comparison.reference} />
              <DataPicker label={t("inspector.compare")} path="" onChoose={compare}>
                <Button kind="link" size="small">
                  {t("inspector.changeData")}
                </Button>
              </DataPicker>
            </div>
            <Select
              label={t("inspector.comparison")}
              hideLabel
              options={operatorsFor(comparison.value).map((id) => ({
                id,
                label: t(WORDS[id]),
              }))}
              value={comparison.operator}
              onChange={(operator) => void put({ ...comparison, operator })}
            />
            <ComparedValue comparison={comparison} onChange={put} />
          </div>
        ) : (
          <DataPicker label={t("inspector.compare")} path="" onChoose={compare}>
            <Button kind="link" size="small">
              {t("inspector.compareField")}
            </Button>
          </DataPicker>
        )}
      </Labelled>
    </>
  );
}

function Reference({ reference }: { reference: string }) {
  const found = bound(reference);
  return found ? <BoundWords bound={found} /> : <code>{reference}</code>;
}

function ComparedValue({
  comparison,
  onChange,
}: {
  comparison: Comparison;
  onChange: (next: Comparison, how?: "typing" | "step") => Promise<unknown> | null;
}) {
  const t = useText();
  const { value } = comparison;
  const draft = useDraft({
    value: String(value),
    commit: (text) => {
      const next = typeof value === "number" ? readNumber(text) : text;
      return next === null ? null : onChange({ ...comparison, value: next }, "typing");
    },
  });
  if (typeof value === "boolean") {
    return (
      <Select
        label={t("inspector.comparedWith")}
        hideLabel
        options={[
          { id: "true", label: t("editor.yes") },
          { id: "false", label: t("editor.no") },
        ]}
        value={String(value)}
        onChange={(next) => void onChange({ ...comparison, value: next === "true" })}
      />
    );
  }
  return (
    <input
      aria-label={t("inspector.comparedWith")}
      className={styles.comparedInput}
      {...spread(draft.control)}
    />
  );
}
