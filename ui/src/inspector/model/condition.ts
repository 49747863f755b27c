import type { ValueType } from "../../platform";

export const OPERATORS = ["==", "!=", ">", ">=", "<", "<="] as const;
export type Operator = (typeof OPERATORS)[number];

/** A condition that compares one field with one value; everything else is text. */
export interface Comparison {
  /** `${form.size}` */
  reference: string;
  operator: Operator;
  value: string | number | boolean;
}

const SIMPLE = /^(\$\{[^${}]+\})\s*(==|!=|>=|<=|>|<)\s*('[^'\\]*'|-?\d+(?:\.\d+)?|true|false)$/;

/** Reads a condition of that shape, in backticks or without; `null` for any other. */
export function readComparison(text: string): Comparison | null {
  const inner = text.trim().replace(/^`([^`]*)`$/, "$1");
  const [, reference, operator, value] = SIMPLE.exec(inner.trim()) ?? [];
  if (reference === undefined || value === undefined) return null;
  return { reference, operator: operator as Operator, value: readValue(value) };
}

function readValue(text: string): Comparison["value"] {
  if (text === "true" || text === "false") return text === "true";
  return text.startsWith("'") ? text.slice(1, -1) : Number(text);
}

/** As the file writes it; `null` when a value cannot stand between single quotes. */
export function printComparison({ reference, operator, value }: Comparison): string | null {
  if (typeof value !== "string") return `${reference} ${operator} ${value}`;
  return /['\\`]/.test(value) ? null : `${reference} ${operator} '${value}'`;
}

/** What a fresh comparison with a value of this type begins with. */
export function firstValue(type: ValueType | null): Comparison["value"] {
  if (type === "boolean") return true;
  return type === "number" ? 0 : "";
}

/** Larger and smaller mean something for numbers only. */
export function operatorsFor(value: Comparison["value"]): readonly Operator[] {
  return typeof value === "number" ? OPERATORS : OPERATORS.slice(0, 2);
}
