import { KeyCap } from "../../design";
import { Message, useText } from "../../i18n";
import { ComponentIcon } from "../ComponentIcon";
import { useCatalogue } from "../catalogue";
import { useCommands } from "../commands/useCommands";
import styles from "./EmptyScreen.module.css";

/** What most screens begin with. */
const FIRST = ["TextHeading", "TextInput", "RadioButtonsGroup", "Footer"];

/** What to do with a screen that has nothing on it yet. */
export function EmptyScreen() {
  const t = useText();
  const catalogue = useCatalogue();
  const commands = useCommands();
  return (
    <div className={styles.empty} role="presentation">
      <p className={styles.title}>{t("editor.emptyTitle")}</p>
      <p>
        <Message
          id="editor.emptyHelp"
          values={{ key: (chunks) => <KeyCap keys={chunks.join("")} /> }}
        />
      </p>
      <div className={styles.first}>
        {FIRST.map((type) => catalogue.of(type)).map((entry) =>
          entry ? (
            <button
              key={entry.type}
              type="button"
              className={styles.button}
              aria-label={t("editor.addTo", { name: entry.everyday })}
              onClick={() => commands.add(entry.type)}
            >
              <ComponentIcon icon={entry.icon} />
              {entry.everyday}
            </button>
          ) : null,
        )}
      </div>
    </div>
  );
}
