import {
  ArrowDown,
  ArrowUp,
  Copy,
  CornerLeftUp,
  SlidersHorizontal,
  TextCursorInput,
  Trash2,
} from "lucide-react";
import { keysFor, useShell } from "../../app/shell";
import type { MenuGroup } from "../../design";
import { useDocument, useSelection } from "../../document";
import { useText } from "../../i18n";
import { useCommands } from "../commands/useCommands";
import { useUi } from "../ui";

/** Everything that can be done to the selected components, as a menu. */
export function useComponentMenu(): MenuGroup[] {
  const t = useText();
  const ui = useUi();
  const document = useDocument();
  const commands = useCommands();
  const selection = useSelection();
  const { info } = useShell();
  const lead = selection.at(-1);
  if (lead === undefined) return [];
  const keys = (text: string) => keysFor(info.platform, text);
  const single = selection.length === 1;
  return [
    {
      entries: [
        {
          id: "text",
          label: t("editor.editText"),
          icon: <TextCursorInput size={15} aria-hidden />,
          keys: "F2",
          isDisabled: !single,
          onAction: () => ui.focusOn("text"),
        },
        {
          id: "properties",
          label: t("editor.editProperties"),
          icon: <SlidersHorizontal size={15} aria-hidden />,
          keys: keys("Alt+Enter"),
          isDisabled: !single,
          onAction: () => ui.focusOn("properties"),
        },
        {
          id: "parent",
          label: t("editor.selectParent"),
          icon: <CornerLeftUp size={15} aria-hidden />,
          keys: "Esc",
          onAction: () => {
            const { nodes } = document.store.getState();
            const parent = nodes.get(lead)?.parent;
            document.select(parent !== undefined && nodes.has(parent) ? [parent] : []);
            ui.focusOn("canvas");
          },
        },
      ],
    },
    {
      entries: [
        {
          id: "up",
          label: t("editor.moveUp"),
          icon: <ArrowUp size={15} aria-hidden />,
          keys: keys("Alt+↑"),
          isDisabled: !single,
          onAction: () => void commands.moveBy(lead, -1),
        },
        {
          id: "down",
          label: t("editor.moveDown"),
          icon: <ArrowDown size={15} aria-hidden />,
          keys: keys("Alt+↓"),
          isDisabled: !single,
          onAction: () => void commands.moveBy(lead, 1),
        },
        {
          id: "duplicate",
          label: t("editor.duplicate"),
          icon: <Copy size={15} aria-hidden />,
          keys: keys("Ctrl+D"),
          onAction: () => void commands.duplicate(selection),
        },
      ],
    },
    {
      entries: [
        {
          id: "delete",
          label: t("editor.delete"),
          icon: <Trash2 size={15} aria-hidden />,
          keys: "Delete",
          danger: true,
          onAction: () => void commands.remove(selection),
        },
      ],
    },
  ];
}
