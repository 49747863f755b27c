import type { ReactNode } from "react";
import type { KindView, PropertyView } from "../../platform";
import type { Json } from "../model/json";

export type KindName = KindView["kind"];

export interface WidgetProps<K extends KindName = KindName> {
  kind: Extract<KindView, { kind: K }>;
  property: PropertyView;
  /** `undefined`: the file does not set it. */
  value: Json | undefined;
  /** Pointer to the value, relative to the component or screen. */
  path: string;
  /** The object that holds it, for settings that depend on their neighbours. */
  siblings: { [key: string]: Json | undefined };
  /** Beside the label: "Use data…" and the like. */
  aside: ReactNode;
}
