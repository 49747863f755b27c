import { AlertDialog } from "../design";
import { useText } from "../i18n";
import type { Answer } from "./desk";
import { useDesk, useDeskState } from "./deskContext";
import { fileName } from "./words";

/** The questions that stand between a person and lost work. */
export function Questions() {
  const t = useText();
  const desk = useDesk();
  const question = useDeskState((state) => state.question);
  const on = (answer: Answer) => () => desk.answer(answer);
  if (question === null) return null;
  if (question.kind === "unsaved") {
    return (
      <AlertDialog
        isOpen
        title={t("app.unsaved.title", { name: question.name })}
        actions={[
          { label: t("app.cancel"), onPress: on("cancel") },
          { label: t("app.unsaved.discard"), onPress: on("discard") },
          { label: t("app.save"), kind: "primary", autoFocus: true, onPress: on("save") },
        ]}
      >
        {t("app.unsaved.body")}
      </AlertDialog>
    );
  }
  return (
    <AlertDialog
      isOpen
      title={t("app.disk.title", { file: fileName(question.path) })}
      actions={[
        {
          label: question.saving ? t("app.cancel") : t("app.disk.keep"),
          autoFocus: true,
          onPress: on("cancel"),
        },
        { label: t("app.disk.reload"), onPress: on("reload") },
        ...(question.saving
          ? [{ label: t("app.disk.overwrite"), kind: "danger" as const, onPress: on("overwrite") }]
          : []),
      ]}
    >
      <p>{t(question.saving ? "app.disk.saving" : "app.disk.noticed")}</p>
      <p>{t("app.disk.undoable")}</p>
    </AlertDialog>
  );
}
