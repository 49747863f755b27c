import {
  ArrowDown,
  ArrowUp,
  Asterisk,
  Blocks,
  ClipboardPaste,
  Copy,
  CopyPlus,
  CornerLeftUp,
  Scissors,
  SlidersHorizontal,
  SquareDashed,
  TextCursorInput,
  Trash2,
} from "lucide-react";
import { keysFor, useShell } from "../../app/shell";
import type { MenuEntry, MenuGroup } from "../../design";
import { useDocument, useSelection } from "../../document";
import { useText } from "../../i18n";
import { useBlockCommands } from "../blocks/useBlockCommands";
import { ComponentIcon } from "../ComponentIcon";
import { useCatalogue } from "../catalogue";
import { useClipboardCommands } from "../clipboard/clipboardCommands";
import { type Shaping, useShaping } from "../commands/shaping";
import { useCommands } from "../commands/useCommands";
import { useOffered } from "../commands/useOffered";
import { useUi } from "../ui";

/**
 * Everything that can be done to the selected components, as a menu. Once it is `open`, what Rust
 * would refuse is greyed and says why.
 */
export function useComponentMenu(open: boolean): MenuGroup[] {
  const t = useText();
  const ui = useUi();
  const document = useDocument();
  const commands = useCommands();
  const clipboard = useClipboardCommands();
  const catalogue = useCatalogue();
  const shaping = useShaping();
  const blocks = useBlockCommands();
  const selection = useSelection();
  const { info } = useShell();
  const lead = selection.at(-1);
  const single = selection.length === 1;
  const unwrap = single && lead !== undefined ? shaping.unwrap(lead) : null;
  const shapings: [string, string, string, Shaping][] =
    lead === undefined
      ? []
      : [
          ["wrap-if", t("shaping.wrapIf"), "If", shaping.wrap(selection, "If")],
          ["wrap-form", t("shaping.wrapForm"), "Form", shaping.wrap(selection, "Form")],
        ];
  const kinds = shaping.kinds(selection);
  const conversions = kinds.map((type) => ({ type, shaping: shaping.convert(selection, type) }));
  const refusals = useOffered(
    [
      ...shapings.map(([, , , one]) => one.edits),
      ...(unwrap ? [unwrap.edits] : []),
      ...conversions.map((one) => one.shaping.edits),
    ],
    open,
  );
  if (lead === undefined) return [];
  const keys = (text: string) => keysFor(info.platform, text);
  const whole = commands.whole(selection);
  const required = shaping.required(selection);

  function entry(
    id: string,
    label: string,
    type: string | null,
    what: Shaping,
    at: number,
  ): MenuEntry {
    const reason = refusals[at];
    return {
      id,
      label,
      icon:
        type === null ? (
          <SquareDashed size={15} aria-hidden />
        ) : (
          <ComponentIcon icon={catalogue.of(type)?.icon} size={15} />
        ),
      isDisabled: reason !== undefined && reason !== null,
      description: reason ?? undefined,
      onAction: () => void shaping.run(what),
    };
  }

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
          id: "cut",
          label: t("clipboard.cut"),
          icon: <Scissors size={15} aria-hidden />,
          keys: keys("Ctrl+X"),
          onAction: () => void clipboard.cut(selection),
        },
        {
          id: "copy",
          label: t("clipboard.copy"),
          icon: <Copy size={15} aria-hidden />,
          keys: keys("Ctrl+C"),
          onAction: () => void clipboard.copy(selection),
        },
        {
          id: "paste",
          label: t("clipboard.paste"),
          icon: <ClipboardPaste size={15} aria-hidden />,
          keys: keys("Ctrl+V"),
          onAction: () => void clipboard.pasteFromSystem(),
        },
        {
          id: "duplicate",
          label: t("editor.duplicate"),
          icon: <CopyPlus size={15} aria-hidden />,
          keys: keys("Ctrl+D"),
          onAction: () => void commands.duplicate(selection),
        },
        {
          id: "block",
          label: t("blocks.save"),
          icon: <Blocks size={15} aria-hidden />,
          onAction: () => blocks.save(whole),
        },
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
    {
      entries: [
        {
          id: "up",
          label: t("editor.moveUp"),
          icon: <ArrowUp size={15} aria-hidden />,
          keys: keys("Alt+↑"),
          onAction: () => void commands.moveBy(whole, -1),
        },
        {
          id: "down",
          label: t("editor.moveDown"),
          icon: <ArrowDown size={15} aria-hidden />,
          keys: keys("Alt+↓"),
          onAction: () => void commands.moveBy(whole, 1),
        },
      ],
    },
    {
      entries: [
        ...(required === null
          ? []
          : [
              {
                id: "required",
                label: t(required ? "shaping.makeOptional" : "shaping.makeRequired"),
                icon: <Asterisk size={15} aria-hidden />,
                onAction: () => void shaping.run(shaping.setRequired(selection, !required)),
              },
            ]),
        ...shapings.map(([id, label, type, what], at) => entry(id, label, type, what, at)),
        ...(unwrap ? [entry("unwrap", t("shaping.unwrap"), null, unwrap, shapings.length)] : []),
      ],
    },
    {
      title: t("shaping.convertTo"),
      entries: conversions.map(({ type, shaping: what }, at) =>
        entry(
          `convert-${type}`,
          catalogue.everyday(type),
          type,
          what,
          shapings.length + (unwrap ? 1 : 0) + at,
        ),
      ),
    },
  ];
}
