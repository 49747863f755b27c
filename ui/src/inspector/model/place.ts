import { splitPointer } from "./json";

const CHILD = new Set(["children", "then", "else"]);

/** The steps of a problem's pointer that lie inside its component (or its screen, when it belongs
 * to no component), e.g. `["data-source", "0", "title"]`. The pointer counts from the root, the
 * inspector from the component, whose own pointer the window does not keep. */
export function stepsInside(pointer: string, inComponent: boolean): string[] {
  const steps = splitPointer(pointer);
  if (!inComponent) return steps[0] === "screens" ? steps.slice(2) : steps;
  let start = 0;
  for (let i = 0; i + 1 < steps.length; i += 1) {
    // Payloads and declarations are free-form: a key "children" there is nobody's slot.
    if (i >= start && start > 0 && !CHILD.has(steps[i] ?? "") && steps[i] !== "cases") break;
    const isIndex = (at: number) => /^\d+$/.test(steps[at] ?? "");
    if (CHILD.has(steps[i] ?? "") && isIndex(i + 1)) start = i + 2;
    else if (steps[i] === "cases" && isIndex(i + 2)) start = i + 3;
    else continue;
    i = start - 1;
  }
  return steps.slice(start);
}
