import type { KindView, PropertyView } from "../../platform";

/** A setting that the catalogue does not list, e.g. one key of a payload. */
export function plainProperty(
  name: string,
  label: string,
  kind: KindView,
  more: Partial<PropertyView> = {},
): PropertyView {
  return {
    name,
    label,
    kind,
    required: true,
    default: null,
    literal: true,
    dynamic: true,
    group: "main",
    help: "",
    shownChars: null,
    minItems: null,
    maxItems: null,
    min: null,
    max: null,
    imageBytes: null,
    ...more,
  };
}
