import { useMemo } from "react";
import { useDocument } from "../../document";
import { useText } from "../../i18n";
import { segment } from "../../inspector/model/json";
import type { NodeId, Slot } from "../../platform";

/** Where a place inside a component stands in the file. */
function pathOf(slot: Slot): string {
  return slot.slot === "case" ? `/cases${segment(slot.name)}` : `/${slot.slot}`;
}

/** What can be done to the places inside a component. */
export function useSlotCommands() {
  const document = useDocument();
  const t = useText();
  return useMemo(
    () => ({
      addCase(node: NodeId) {
        const slots = document.store.getState().nodes.get(node)?.slots ?? [];
        const taken = new Set(slots.map(({ slot }) => (slot.slot === "case" ? slot.name : "")));
        let name = "case";
        for (let n = 2; taken.has(name); n += 1) name = `case_${n}`;
        return document.edit(
          [{ kind: "set", node, path: pathOf({ slot: "case", name }), value: "[]" }],
          t("editor.didAddCase"),
        );
      },
      rename(node: NodeId, slot: Slot, name: string) {
        return document.edit(
          [{ kind: "renameKey", node, path: pathOf(slot), key: name }],
          t("editor.didRenameCase", { name }),
        );
      },
      /** With all that stands in it. */
      remove(node: NodeId, slot: Slot, name: string) {
        return document.edit(
          [{ kind: "unset", node, path: pathOf(slot) }],
          t("editor.didRemovePart", { name }),
        );
      },
      /** A case and the part for "otherwise" may go; the rest belongs to the component. */
      removable(node: NodeId, slot: Slot): boolean {
        const slots = document.store.getState().nodes.get(node)?.slots ?? [];
        if (slot.slot === "case") return slots.length > 1;
        return slot.slot === "else" && slots.some((one) => one.slot.slot === "else" && one.written);
      },
    }),
    [document, t],
  );
}
