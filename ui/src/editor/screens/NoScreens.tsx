import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button, EmptyState } from "../../design";
import { useText } from "../../i18n";
import styles from "./NoScreens.module.css";
import { useScreenCommands } from "./useScreenCommands";

/** Stands where screens would; `children` says what would be seen of them. */
export function NoScreens({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  const t = useText();
  const commands = useScreenCommands();
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={icon}
        title={t("editor.noScreens")}
        actions={
          <Button icon={<Plus size={15} aria-hidden />} onPress={commands.add}>
            {t("editor.addScreen")}
          </Button>
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
