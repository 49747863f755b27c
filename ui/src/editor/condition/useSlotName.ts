import { useDocument } from "../../document";
import { useText } from "../../i18n";
import type { NodeId, Slot } from "../../platform";
import { caseWords } from "./words";

/** What people call a place inside a component. */
export function useSlotName(): (slot: Slot, of: NodeId) => string {
  const t = useText();
  const document = useDocument();
  return (slot, of) => {
    switch (slot.slot) {
      case "then":
        return t("editor.slot-then");
      case "else":
        return t("editor.slot-else");
      case "case": {
        if (slot.name === "default") return t("editor.slot-default");
        const state = document.store.getState();
        const value = state.nodes.get(of)?.props.value;
        return t("editor.slot-case", { name: caseWords(value, slot.name, state, state.screen) });
      }
      case "children":
        return t("editor.slot-children");
    }
  };
}
