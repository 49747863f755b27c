import type { ComponentType } from "react";
import type { PropertyView } from "../platform";
import { BoundField, UseData } from "./BoundField";
import styles from "./inspector.module.css";
import { bound } from "./model/binding";
import { wantedType } from "./model/declare";
import { isObject, type Json, type JsonObject, segment } from "./model/json";
import { PropertyProblems } from "./SubjectProblems";
import { useSubject } from "./subject";
import { widgets } from "./widgets";
import type { KindName, WidgetProps } from "./widgets/widget";

/** Kinds whose very content is a reference or an expression. */
const WRITTEN_OUT: ReadonlySet<KindName> = new Set(["condition", "switchValue", "free"]);

/** Screens keep some settings in shapes of their own, whatever kind the protocol gives them. */
const OF_SCREENS: Record<string, string> = {
  "/id": "screenId",
  "/data": "dataModel",
  "/sensitive": "fieldNames",
};

function kindOf(property: PropertyView, path: string, type: string): KindName {
  const own = type === "" ? OF_SCREENS[path] : undefined;
  return (own ?? property.kind.kind) as KindName;
}

/** One setting: the widget of its kind, or the data it is bound to, and its problems below. */
export function PropertyField({
  property,
  base,
  siblings,
}: {
  property: PropertyView;
  /** Pointer to the object that holds the property. */
  base: string;
  siblings: JsonObject;
}) {
  const path = base + segment(property.name);
  const { type } = useSubject();
  const value = siblings[property.name];
  const kind = kindOf(property, path, type);
  const reference = WRITTEN_OUT.has(kind) ? null : bound(value);
  const wanted = wantedType(kind);
  // The table is typed kind by kind; the lookup loses that connection.
  const Widget = widgets[kind] as ComponentType<WidgetProps>;
  const aside = property.dynamic ? (
    <UseData property={property} path={path} value={value} wanted={wanted} />
  ) : null;
  return (
    <div className={styles.property} data-property={path}>
      {reference ? (
        <BoundField
          property={property}
          path={path}
          bound={reference}
          value={value}
          wanted={wanted}
        />
      ) : (
        <Widget
          kind={property.kind}
          property={property}
          value={value}
          path={path}
          siblings={siblings}
          aside={aside}
        />
      )}
      <PropertyProblems path={path} except={kind === "action" ? shownInside(path, value) : []} />
    </div>
  );
}

/** Parts of an action that have lines, and so problems, of their own. */
function shownInside(path: string, action: Json | undefined): string[] {
  if (!isObject(action)) return [];
  const keys = isObject(action.payload) ? Object.keys(action.payload) : [];
  return [`${path}/next`, `${path}/url`, ...keys.map((key) => `${path}/payload${segment(key)}`)];
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
