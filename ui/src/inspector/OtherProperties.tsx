import { Trash2 } from "lucide-react";
import { useId } from "react";
import { IconButton } from "../design";
import { useText } from "../i18n";
import styles from "./inspector.module.css";
import { type Json, type JsonObject, segment } from "./model/json";
import { PropertyProblems } from "./SubjectProblems";
import { useWrite } from "./subject";

/** Longer values are cut here; the JSON pane has all of it. */
const SHOWN_CHARS = 400;

/** What the file has and the catalogue does not know: kept as it is, shown, removable. */
export function OtherProperties({
  names,
  values,
  known,
}: {
  names: readonly string[];
  values: JsonObject;
  known: boolean;
}) {
  const t = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.sectionTitle}>
        {t("inspector.otherProperties")}
      </h3>
      <p className={styles.help}>
        {t(known ? "inspector.otherHelp" : "inspector.otherHelpUnknown")}
      </p>
      <ul className={styles.table}>
        {names.map((name) => (
          <Other key={name} name={name} value={values[name]} />
        ))}
      </ul>
    </section>
  );
}

function Other({ name, value }: { name: string; value: Json | undefined }) {
  const t = useText();
  const write = useWrite(name);
  const text = JSON.stringify(value) ?? "";
  return (
    <li className={styles.keyRow} data-property={segment(name)}>
      <div className={styles.keyLine}>
        <code className={styles.keyName}>{name}</code>
        <IconButton
          label={t("inspector.removeKey", { key: name })}
          icon={<Trash2 size={13} aria-hidden />}
          size="small"
          kind="danger"
          onPress={() => void write.unset(segment(name))}
        />
      </div>
      <code className={styles.raw}>
        {text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text}
      </code>
      <PropertyProblems path={segment(name)} />
    </li>
  );
}
