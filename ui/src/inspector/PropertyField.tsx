import type { ComponentType } from "react";
import type { PropertyView } from "../platform";
import { BoundField, ListSource, UseData } from "./BoundField";
import styles from "./inspector.module.css";
import { bound } from "./model/binding";
import { type JsonObject, segment } from "./model/json";
import { PropertyProblems } from "./SubjectProblems";
import { widgets } from "./widgets";
import type { KindName, WidgetProps } from "./widgets/widget";

/** Kinds whose very content is a reference or an expression. */
const WRITTEN_OUT: ReadonlySet<KindName> = new Set(["condition", "free"]);
/** Kinds of which it shows at once whether they are written here or come from data. */
const LISTS: ReadonlySet<KindName> = new Set(["options", "items"]);

/** One setting: the widget of its kind, or the data it is bound to, and its problems below. */
export function PropertyField({
  property,
  base,
  siblings,
  around = siblings,
}: {
  property: PropertyView;
  /** Pointer to the object that holds the property. */
  base: string;
  siblings: JsonObject;
  /** Settings its widget depends on, where they stand elsewhere. */
  around?: JsonObject;
}) {
  const path = base + segment(property.name);
  const value = siblings[property.name];
  const { kind } = property.kind;
  const reference = WRITTEN_OUT.has(kind) ? null : bound(value);
  // The table is typed kind by kind; the lookup loses that connection.
  const Widget = widgets[kind] as ComponentType<WidgetProps>;
  const Source = LISTS.has(kind) ? ListSource : UseData;
  const source = property.dynamic ? <Source property={property} path={path} value={value} /> : null;
  return (
    <div className={styles.property} data-property={path}>
      {reference ? (
        <BoundField
          property={property}
          path={path}
          bound={reference}
          value={value}
          aside={LISTS.has(kind) ? source : null}
        />
      ) : (
        <Widget
          kind={property.kind}
          property={property}
          value={value}
          path={path}
          siblings={around}
          aside={source}
        />
      )}
      <PropertyProblems path={path} />
    </div>
  );
}

/** Settings of one object, in the catalogue's order. */
export function PropertyFields({
  properties,
  base,
  siblings,
}: {
  properties: readonly PropertyView[];
  base: string;
  siblings: JsonObject;
}) {
  return properties.map((property) => (
    <PropertyField key={property.name} property={property} base={base} siblings={siblings} />
  ));
}
