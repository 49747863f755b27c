import styles from "./Choice.module.css";
import { Label } from "./FieldBox";

/** The label over a group of options or files, and what explains it. */
export function GroupHead({
  id,
  label,
  description,
  required,
}: {
  id: string | undefined;
  label: string;
  description: string;
  required: boolean;
}) {
  return (
    <>
      {label ? (
        <div id={id} className={styles.label} dir="auto">
          <Label text={label} required={required} />
        </div>
      ) : null}
      {description ? (
        <div className={styles.explained} dir="auto">
          {description}
        </div>
      ) : null}
    </>
  );
}
