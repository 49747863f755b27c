import { keysFor, useShell } from "../../app/shell";
import type { MenuGroup } from "../../design";
import { useDocument, useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { useOpenUpgrade } from "../../upgrade";
import { useUi } from "../ui";

/** Everything that can be done with the whole document and has no button of its own, as a menu. */
export function useDocumentMenu(): MenuGroup[] {
  const t = useText();
  const shell = useShell();
  const document = useDocument();
  const upgrade = useOpenUpgrade();
  const ui = useUi();
  const link = useDocumentState((s) => s.link);
  const { undo, redo } = useDocumentState((s) => s.history);
  const keys = (text: string) => keysFor(shell.info.platform, text);
  const unlinked = link === null ? t("palette.notInAccount") : undefined;
  return [
    {
      entries: [
        {
          id: "save",
          label: t("editor.save"),
          keys: keys("Ctrl+S"),
          onAction: () => void shell.save(),
        },
        {
          id: "save-as",
          label: t("editor.saveAs"),
          keys: keys("Ctrl+Shift+S"),
          onAction: () => void shell.saveAs(),
        },
        {
          id: "open",
          label: t("editor.openFile"),
          keys: keys("Ctrl+O"),
          onAction: shell.openFile,
        },
      ],
    },
    {
      entries: [
        {
          id: "undo",
          label: undo ? t("editor.undoWhat", { what: undo }) : t("editor.undo"),
          keys: keys("Ctrl+Z"),
          isDisabled: undo === null,
          onAction: () => void document.undo(),
        },
        {
          id: "redo",
          label: redo ? t("editor.redoWhat", { what: redo }) : t("editor.redo"),
          keys: keys("Ctrl+Shift+Z"),
          isDisabled: redo === null,
          onAction: () => void document.redo(),
        },
        {
          id: "map",
          label: t("editor.map"),
          keys: "M",
          onAction: () => ui.setState({ mode: "map" }),
        },
        {
          id: "upgrade",
          label: t("upgrade.menu"),
          isDisabled: upgrade === null,
          onAction: () => upgrade?.(),
        },
      ],
    },
    {
      entries: [
        {
          id: "create",
          label: t("editor.createInAccount"),
          onAction: () => shell.openLifecycle("create"),
        },
        {
          id: "update",
          label: t("editor.sendChanges"),
          isDisabled: link === null || link.status === "DEPRECATED",
          description: unlinked,
          onAction: () => shell.openLifecycle("update"),
        },
        {
          id: "deprecate",
          label: t("editor.deprecate"),
          isDisabled: link === null || link.status === "DRAFT" || link.status === "DEPRECATED",
          description: unlinked,
          onAction: () => shell.openLifecycle("deprecate"),
        },
        {
          id: "delete",
          label: t("editor.deleteFromAccount"),
          danger: true,
          isDisabled: link?.status !== "DRAFT",
          description: unlinked,
          onAction: () => shell.openLifecycle("delete"),
        },
      ],
    },
    {
      entries: [
        {
          id: "palette",
          label: t("palette.title"),
          keys: keys("Ctrl+K"),
          onAction: shell.openPalette,
        },
        { id: "keys", label: t("editor.keys"), keys: "?", onAction: shell.openKeys },
        {
          id: "settings",
          label: t("editor.settings"),
          keys: keys("Ctrl+,"),
          onAction: shell.openSettings,
        },
        { id: "close", label: t("editor.closeDocument"), onAction: shell.leave },
      ],
    },
  ];
}
