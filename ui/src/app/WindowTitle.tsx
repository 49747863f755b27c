import { useEffect } from "react";
import { useDocumentState } from "../document";
import { useText } from "../i18n";
import { setTitle } from "../platform";

/** Names the open document in the window's title, with a mark while it has unsaved changes. */
export function WindowTitle() {
  const t = useText();
  const name = useDocumentState((state) => state.name);
  const changed = useDocumentState((state) => state.saved === "changed");
  useEffect(() => {
    setTitle(t(changed ? "app.title.changed" : "app.title.document", { name }));
    return () => setTitle(t("app.name"));
  }, [t, name, changed]);
  return null;
}
