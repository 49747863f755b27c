import {
  ArrowDown,
  ArrowUp,
  Blocks,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Pencil,
  Plus,
  Scissors,
  Smartphone,
  Trash2,
} from "lucide-react";
import { keysFor, useShell } from "../../app/shell";
import type { MenuGroup } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import type { NodeId } from "../../platform";
import { useBlocks } from "../blocks/blocks";
import { useBlockCommands } from "../blocks/useBlockCommands";
import { useClipboardCommands } from "../clipboard/clipboardCommands";
import { useUi } from "../ui";
import { useScreenCommands } from "./useScreenCommands";

/** Everything that can be done to a screen, as a menu. */
export function useScreenMenu(node: NodeId | null): MenuGroup[] {
  const t = useText();
  const ui = useUi();
  const commands = useScreenCommands();
  const clipboard = useClipboardCommands();
  const blocks = useBlocks();
  const { save, insert } = useBlockCommands();
  const { info } = useShell();
  const screens = useDocumentState((s) => s.screens);
  if (node === null) return [];
  const at = screens.findIndex((one) => one.node === node);
  const keys = (text: string) => keysFor(info.platform, text);
  return [
    {
      entries: [
        {
          id: "rename",
          label: t("editor.rename"),
          icon: <Pencil size={15} aria-hidden />,
          keys: "F2",
          onAction: () => ui.setState({ renaming: node }),
        },
        {
          id: "duplicate",
          label: t("editor.duplicate"),
          icon: <CopyPlus size={15} aria-hidden />,
          keys: keys("Ctrl+D"),
          onAction: () => void commands.duplicate(node),
        },
        {
          id: "add",
          label: t("editor.addScreen"),
          icon: <Plus size={15} aria-hidden />,
          onAction: () => void commands.add(),
        },
      ],
    },
    {
      entries: [
        {
          id: "cut",
          label: t("clipboard.cut"),
          icon: <Scissors size={15} aria-hidden />,
          keys: keys("Ctrl+X"),
          onAction: () => void clipboard.cut([node]),
        },
        {
          id: "copy",
          label: t("clipboard.copy"),
          icon: <Copy size={15} aria-hidden />,
          keys: keys("Ctrl+C"),
          onAction: () => void clipboard.copy([node]),
        },
        {
          id: "paste",
          label: t("clipboard.paste"),
          icon: <ClipboardPaste size={15} aria-hidden />,
          keys: keys("Ctrl+V"),
          onAction: () => void clipboard.pasteFromSystem(),
        },
        {
          id: "block",
          label: t("blocks.save"),
          icon: <Blocks size={15} aria-hidden />,
          onAction: () => save([node]),
        },
      ],
    },
    {
      title: t("blocks.addScreen"),
      entries: blocks
        .filter((block) => block.screens > 0)
        .map((block) => ({
          id: `block-${block.id}`,
          label: block.name,
          icon: <Smartphone size={15} aria-hidden />,
          onAction: () => void insert(block),
        })),
    },
    {
      entries: [
        {
          id: "up",
          label: t("editor.moveUp"),
          icon: <ArrowUp size={15} aria-hidden />,
          keys: keys("Alt+↑"),
          isDisabled: at <= 0,
          onAction: () => void commands.move(node, at - 1),
        },
        {
          id: "down",
          label: t("editor.moveDown"),
          icon: <ArrowDown size={15} aria-hidden />,
          keys: keys("Alt+↓"),
          isDisabled: at >= screens.length - 1,
          onAction: () => void commands.move(node, at + 1),
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
          onAction: () => void commands.remove(node),
        },
      ],
    },
  ];
}
