import { useShell } from "../../app/shell";
import { Button } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";

/** The next step of the Flow's life, and its preview once there is one. */
export function LifecycleButtons() {
  const t = useText();
  const { openLifecycle } = useShell();
  const linked = useDocumentState((s) => s.link !== null);
  return (
    <>
      {linked ? (
        <Button onPress={() => openLifecycle("preview")}>{t("editor.previewLink")}</Button>
      ) : null}
      <Button kind="primary" onPress={() => openLifecycle("publish")}>
        {t("editor.publish")}
      </Button>
    </>
  );
}
