import { useWritten, Words } from "../words";
import styles from "./Choice.module.css";
import { Label } from "./FieldBox";

/** The label over a group of options or files, and what explains it. */
export function GroupHead({
  id,
  label,
  path = "/label",
  description,
  required,
}: {
  id: string | undefined;
  label: string;
  /** Where the label stands among the properties. */
  path?: string;
  description: string;
  required: boolean;
}) {
  const named = useWritten(path) || label !== "";
  const explained = useWritten("/description") || description !== "";
  return (
    <>
      {named ? (
        <div id={id} className={styles.label} dir="auto">
          <Label text={label} path={path} required={required} />
        </div>
      ) : null}
      {explained ? (
        <div className={styles.explained} dir="auto">
          <Words path="/description">{description}</Words>
        </div>
      ) : null}
    </>
  );
}
