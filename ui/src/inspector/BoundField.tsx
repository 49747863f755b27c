import { Braces, Database, PencilLine, X } from "lucide-react";
import { Button, cx, IconButton } from "../design";
import { useDocumentState } from "../document";
import { useText } from "../i18n";
import type { PropertyView } from "../platform";
import { DataPicker } from "./DataPicker";
import styles from "./inspector.module.css";
import { Labelled } from "./Labelled";
import { type Bound, type DataType, dataSources } from "./model/binding";
import { declarationFor } from "./model/declare";
import { type Json, segment } from "./model/json";
import { freeKey } from "./model/payload";
import { useSubject, useWrite } from "./subject";
import { TextSetting } from "./widgets/TextWidget";

/** Binds the value at a path to data, declaring a new field when asked to. */
export function useBind(setting: string, path: string, wanted: DataType | undefined) {
  const write = useWrite(setting);
  const subject = useSubject();
  const data = useDocumentState((state) =>
    subject.screen === null ? undefined : state.loaded.get(subject.screen)?.props.data,
  );
  return {
    choose: (reference: string) => void write.set(path, reference),
    declare: (wish: string, value: Json | undefined) => {
      if (subject.screen === null) return;
      const taken = dataSources(data).map((source) => source.name);
      const name = freeKey(taken, /^[A-Za-z_]/.test(wish) ? wish : `field_${wish}`);
      const declaration = JSON.stringify(declarationFor(wanted, value));
      void write.edit([
        { kind: "set", node: subject.screen, path: `/data${segment(name)}`, value: declaration },
        { kind: "set", node: subject.node, path, value: JSON.stringify(`\${data.${name}}`) },
      ]);
    },
  };
}

/** "Use data…" beside a label. */
export function UseData({
  property,
  path,
  value,
  wanted,
}: {
  property: PropertyView;
  path: string;
  value: Json | undefined;
  wanted: DataType | undefined;
}) {
  const t = useText();
  const bind = useBind(property.label, path, wanted);
  return (
    <DataPicker
      label={property.label}
      wanted={wanted}
      onChoose={bind.choose}
      onDeclare={(name) => bind.declare(name, value)}
    >
      <IconButton
        label={t("inspector.useDataFor", { label: property.label })}
        icon={<Braces size={13} aria-hidden />}
        size="small"
        className={styles.useData}
      />
    </DataPicker>
  );
}

/** A property that takes its value from data. */
export function BoundField({
  property,
  path,
  bound,
  value,
  wanted,
}: {
  property: PropertyView;
  path: string;
  bound: Bound;
  value: Json | undefined;
  wanted: DataType | undefined;
}) {
  const t = useText();
  const bind = useBind(property.label, path, wanted);
  const write = useWrite(property.label);
  const clear = () => {
    if (!property.required) return void write.unset(path);
    const literal = declarationFor(wanted, undefined).__example__ ?? "";
    return void write.set(path, literal);
  };
  const actions = (
    <IconButton
      label={t("inspector.stopUsingData", { label: property.label })}
      icon={<X size={14} aria-hidden />}
      size="small"
      isDisabled={!property.literal && property.required}
      onPress={clear}
    />
  );
  if (bound.kind === "expression") {
    return <TextSetting property={property} path={path} value={value} aside={actions} mono lines />;
  }
  return (
    <Labelled label={property.label} name={property.name} help={property.help} group>
      <div className={styles.bound}>
        <BoundWords bound={bound} />
        <DataPicker
          label={property.label}
          wanted={wanted}
          onChoose={bind.choose}
          onDeclare={(name) => bind.declare(name, undefined)}
        >
          <Button kind="link" size="small">
            {t("inspector.changeData")}
          </Button>
        </DataPicker>
        {actions}
      </div>
    </Labelled>
  );
}

/** A reference as a chip: where from, and what. */
export function BoundWords({ bound }: { bound: Bound }) {
  const t = useText();
  const { Icon, from, what } = inWords(bound, t);
  return (
    <span className={cx(styles.chip)} title={`${from}: ${what}`}>
      <Icon size={13} aria-hidden />
      <span className={styles.chipFrom}>{from}</span>
      <span className={styles.chipWhat}>{what}</span>
    </span>
  );
}

function inWords(bound: Bound, t: ReturnType<typeof useText>) {
  switch (bound.kind) {
    case "data":
      return { Icon: Database, from: t("inspector.fromData"), what: bound.path };
    case "form":
      return { Icon: PencilLine, from: t("inspector.fromAnswer"), what: bound.name };
    case "other":
      return { Icon: Braces, from: bound.screen, what: bound.path };
    case "expression":
      return { Icon: Braces, from: t("inspector.fromExpression"), what: bound.text };
    case "unknown":
      return { Icon: Braces, from: t("inspector.fromUnknown"), what: bound.text };
  }
}
