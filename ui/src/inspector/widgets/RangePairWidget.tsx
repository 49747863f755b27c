import type { ComponentType } from "react";
import { Button } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { isObject } from "../model/json";
import { FIRST, LAST, paired } from "../model/range";
import { PropertyField } from "../PropertyField";
import { GoesWhenEmpty, useWrite } from "../subject";
import { widgets } from "./index";
import type { WidgetProps } from "./widget";

/** One value, or in range mode one for each end. */
export function RangePairWidget(props: WidgetProps<"rangePair">) {
  const { kind, property, value, path, siblings, aside } = props;
  const t = useText();
  const write = useWrite(property.label);
  const range = siblings.mode === "range";
  const misfit = value !== undefined && isObject(value) !== range;
  // What was written for the other mode is shown, and turned at one press.
  const turn = misfit ? (
    <p className={styles.missing}>
      {t(range ? "inspector.needsPair" : "inspector.needsOne")}{" "}
      <Button kind="link" size="small" onPress={() => void write.set(path, paired(value, range))}>
        {t(range ? "inspector.makePair" : "inspector.makeOne")}
      </Button>
    </p>
  ) : null;
  if (value === undefined ? !range : !isObject(value)) {
    const Single = widgets[kind.of.kind] as ComponentType<WidgetProps>;
    return (
      <>
        <Single {...props} kind={kind.of} property={{ ...property, kind: kind.of }} />
        {turn}
      </>
    );
  }
  const pair = isObject(value) ? value : {};
  const inner = { ...property, kind: kind.of, help: "" };
  const end = (name: string, label: string) => (
    <PropertyField property={{ ...inner, name, label }} base={path} siblings={pair} />
  );
  const ends = (
    <div className={styles.nested}>
      {end(FIRST, t("inspector.firstDay"))}
      {end(LAST, t("inspector.lastDay"))}
    </div>
  );
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      {property.required ? (
        ends
      ) : (
        <GoesWhenEmpty path={path} values={pair}>
          {ends}
        </GoesWhenEmpty>
      )}
      {turn}
    </Labelled>
  );
}
