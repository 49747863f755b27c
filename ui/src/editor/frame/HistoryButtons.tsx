import { Redo2, Undo2 } from "lucide-react";
import { keysFor, useShell } from "../../app/shell";
import { IconButton, Tooltip } from "../../design";
import { useDocument, useDocumentState } from "../../document";
import { useText } from "../../i18n";

/** Undo and redo, each saying what it would take back or bring again. */
export function HistoryButtons() {
  const t = useText();
  const document = useDocument();
  const { info } = useShell();
  const { undo, redo } = useDocumentState((s) => s.history);
  return (
    <>
      <Tooltip
        text={undo ? t("editor.undoWhat", { what: undo }) : t("editor.undo")}
        keys={keysFor(info.platform, "Ctrl+Z")}
      >
        <IconButton
          bare
          label={t("editor.undo")}
          icon={<Undo2 size={17} aria-hidden />}
          isDisabled={undo === null}
          onPress={() => void document.settle().then(document.undo)}
        />
      </Tooltip>
      <Tooltip
        text={redo ? t("editor.redoWhat", { what: redo }) : t("editor.redo")}
        keys={keysFor(info.platform, "Ctrl+Shift+Z")}
      >
        <IconButton
          bare
          label={t("editor.redo")}
          icon={<Redo2 size={17} aria-hidden />}
          isDisabled={redo === null}
          onPress={() => void document.redo()}
        />
      </Tooltip>
    </>
  );
}
