import type { ReactNode } from "react";
import type { JsonValue, Range, SampleFile } from "../platform/generated";

/** What a person can do with a component that is played. Without it the drawing is inert. */
export interface Live {
  /** Unique in the page; ids of inputs and labels derive from it. */
  id: string;
  onChange: (value: JsonValue) => void;
  onPress: (item: string | null) => void;
}

/** One component ready to be drawn: on the canvas, while trying it out, on the preview page. */
export interface Drawing {
  type: string;
  /** By their JSON names, references already replaced by values. */
  props: Props;
  value: JsonValue;
  error: string | null;
  enabled: boolean;
  required: boolean;
  /** For a CalendarPicker in range mode. */
  range?: Range | null | undefined;
  /** For a PhotoPicker or DocumentPicker: what can be picked here. */
  samples?: readonly SampleFile[] | undefined;
  children?: ReactNode;
  live?: Live | undefined;
  /** What people call this type, for those that are shown as a card. */
  everyday?: string | undefined;
}

export type Props = { [key in string]: JsonValue };

/** The text of a property; lists of lines are joined. Anything else is no text. */
export function textOf(value: JsonValue | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  return "";
}

/** A text or the lines of one, as they stand. */
export function textsOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}

export function numberOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function objectOf(value: JsonValue | undefined): Props {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

export function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** Whether an answer is needed, as far as the properties say: of pickers the least count, of a range any end. */
export function isRequired(props: Props): boolean {
  const least = numberOf(props["min-uploaded-photos"] ?? props["min-uploaded-documents"]) ?? 0;
  const ends = Object.values(objectOf(props.required));
  return props.required === true || ends.includes(true) || least > 0;
}

/** One entry of a `data-source`. */
export interface Option {
  id: string;
  title: string;
  description: string;
  metadata: string;
  enabled: boolean;
  image: JsonValue | undefined;
  alt: string;
  color: string;
}

export function optionsOf(value: JsonValue | undefined): Option[] {
  return listOf(value).map((item) => {
    const option = objectOf(item);
    return {
      id: textOf(option.id),
      title: textOf(option.title),
      description: textOf(option.description),
      metadata: textOf(option.metadata),
      enabled: option.enabled !== false,
      image: option.image,
      alt: textOf(option["alt-text"]),
      color: textOf(option.color),
    };
  });
}

/** Stands in a longer text where a picture's data URI is; its address follows. */
const INLINE = "flow-image:";

/** The picture behind a property: a hash for the host's address, or what the file itself says. */
export function pictureOf(
  value: JsonValue | undefined,
  address: (hash: string) => string,
): string | null {
  const hash = objectOf(value).$image;
  if (typeof hash === "string") return address(hash) || null;
  if (typeof value !== "string") return null;
  if (value.startsWith(INLINE)) return address(value.slice(INLINE.length)) || null;
  if (value.startsWith("data:image/")) return value;
  if (value.startsWith("/9j/")) return `data:image/jpeg;base64,${value}`;
  if (value.startsWith("iVBOR")) return `data:image/png;base64,${value}`;
  if (value.startsWith("UklGR")) return `data:image/webp;base64,${value}`;
  return null;
}
