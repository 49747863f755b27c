import { Ellipsis } from "lucide-react";
import { IconButton, Menu } from "../../design";
import { useText } from "../../i18n";
import { useDocumentMenu } from "./useDocumentMenu";

/** Everything about the whole document that has no button of its own. */
export function MoreMenu() {
  const t = useText();
  const groups = useDocumentMenu();
  return (
    <Menu label={t("editor.more")} groups={groups}>
      <IconButton label={t("editor.more")} icon={<Ellipsis size={17} aria-hidden />} bare />
    </Menu>
  );
}
