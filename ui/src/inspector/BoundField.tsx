import { Braces, Database, PencilLine, X } from "lucide-react";
import { useRef, useState } from "react";
import { Button, cx, IconButton, SegmentedControl } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useText } from "../i18n";
import type { PropertyView, ValueType } from "../platform";
import { DataPicker, DataSheet } from "./DataPicker";
import styles from "./inspector.module.css";
import { Labelled } from "./Labelled";
import { type Bound, bound } from "./model/binding";
import { declarationFor } from "./model/declare";
import { isObject, type Json, segment, valueAt } from "./model/json";
import { emptyOf, freeKey } from "./model/payload";
import { offerNow } from "./sources";
import { useSubject, useWrite } from "./subject";
import { TextSetting } from "./widgets/TextWidget";

/** Binds the value at a path to data, declares a field for it, or gives it a value of its own. */
export function useBind(setting: string, path: string) {
  const write = useWrite(setting);
  const subject = useSubject();
  const document = useDocument();
  const declared = useDocumentState((state) =>
    subject.screen === null ? undefined : state.loaded.get(subject.screen)?.props.data,
  );
  const fields = isObject(declared) ? declared : {};
  return {
    choose: (reference: string) => void write.set(path, reference),
    declare: (wish: string, wanted: ValueType | null, value: Json | undefined) => {
      if (subject.screen === null) return;
      const name = freeKey(Object.keys(fields), /^[A-Za-z_]/.test(wish) ? wish : `field_${wish}`);
      const declaration = JSON.stringify(declarationFor(wanted, value));
      void write.edit([
        { kind: "set", node: subject.screen, path: `/data${segment(name)}`, value: declaration },
        { kind: "set", node: subject.node, path, value: JSON.stringify(`\${data.${name}}`) },
      ]);
    },
    /** What the data gives as its example takes the place of the reference. */
    fix: async (reference: Json | undefined) => {
      const from = bound(reference);
      const steps = from?.kind === "data" ? from.path.split(".") : [];
      const [field, ...inner] = steps;
      const declaration = field === undefined ? undefined : fields[field];
      const example = isObject(declaration)
        ? valueAt(declaration.__example__, inner.map(segment).join(""))
        : undefined;
      const wanted = await offerNow(document, subject.node, path).then(
        (offer) => offer.wanted,
        () => null,
      );
      return write.set(path, example ?? emptyOf(wanted));
    },
  };
}

/** "Use data…" beside a label. */
export function UseData({
  property,
  path,
  value,
}: {
  property: PropertyView;
  path: string;
  value: Json | undefined;
}) {
  const t = useText();
  const bind = useBind(property.label, path);
  return (
    <DataPicker
      label={property.label}
      path={path}
      wish={wishFor(property)}
      onChoose={bind.choose}
      onDeclare={(name, wanted) => bind.declare(name, wanted, value)}
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

const wishFor = (property: PropertyView) => property.name.replace(/-/g, "_");

/** A list is either written here or handed over: a choice to be seen at once. */
export function ListSource({
  property,
  path,
  value,
}: {
  property: PropertyView;
  path: string;
  value: Json | undefined;
}) {
  const t = useText();
  const bind = useBind(property.label, path);
  const anchor = useRef<HTMLDivElement>(null);
  const [choosing, setChoosing] = useState(false);
  const isBound = bound(value) !== null;
  return (
    <div ref={anchor} className={styles.listSource}>
      <SegmentedControl
        label={t("inspector.whereFrom", { label: property.label })}
        size="small"
        segments={[
          { id: "fixed", label: t("inspector.fixedList") },
          { id: "data", label: t("inspector.listFromData") },
        ]}
        value={isBound ? "data" : "fixed"}
        onChange={(next) => {
          if (next === "data") setChoosing(true);
          else if (isBound) void bind.fix(value);
        }}
      />
      <DataSheet
        anchor={anchor}
        isOpen={choosing}
        onOpenChange={setChoosing}
        label={property.label}
        path={path}
        wish={wishFor(property)}
        onChoose={bind.choose}
        onDeclare={(name, wanted) => bind.declare(name, wanted, isBound ? undefined : value)}
      />
    </div>
  );
}

/** A property that takes its value from data. */
export function BoundField({
  property,
  path,
  bound,
  value,
  aside,
}: {
  property: PropertyView;
  path: string;
  bound: Bound;
  value: Json | undefined;
  /** In place of the button that gives it a value of its own. */
  aside?: React.ReactNode;
}) {
  const t = useText();
  const bind = useBind(property.label, path);
  const write = useWrite(property.label);
  const clear = () => void (property.required ? bind.fix(value) : write.unset(path));
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
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      <div className={styles.bound}>
        <BoundWords bound={bound} />
        <DataPicker
          label={property.label}
          path={path}
          wish={wishFor(property)}
          onChoose={bind.choose}
          onDeclare={(name, wanted) => bind.declare(name, wanted, undefined)}
        >
          <Button kind="link" size="small">
            {t("inspector.changeData")}
          </Button>
        </DataPicker>
        {aside ? null : actions}
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
