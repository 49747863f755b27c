import { Camera, Plus, Upload, X } from "lucide-react";
import { useState } from "react";
import { useText } from "../../i18n";
import type { JsonValue, SampleFile } from "../../platform/generated";
import { type Drawing, listOf, numberOf, objectOf, textOf } from "../drawing";
import { FileFace } from "./FileFace";
import { FileSheet } from "./FileSheet";
import styles from "./FilesPart.module.css";
import { GroupHead } from "./GroupHead";
import { Hint } from "./Hint";

/** PhotoPicker and DocumentPicker: what was picked, and a button for more. */
export function FilesPart({
  type,
  props,
  value,
  error,
  enabled,
  required,
  samples,
  live,
}: Drawing) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const photos = type === "PhotoPicker";
  const files = filesOf(value);
  const most = numberOf(props[photos ? "max-uploaded-photos" : "max-uploaded-documents"]) ?? 30;
  const camera = props["photo-source"] === "camera";
  const words = t(
    photos ? (camera ? "phone.takePhoto" : "phone.choosePhotos") : "phone.chooseDocuments",
  );
  const full = files.length >= most;
  const keep = (next: readonly SampleFile[]) => live?.onChange(next.map((file) => ({ ...file })));
  const Icon = photos && camera ? Camera : photos ? Plus : Upload;
  const face = (
    <>
      <Icon size={18} aria-hidden />
      {words}
    </>
  );
  const spoken = live && { role: "group", "aria-labelledby": `${live.id}-label` };
  return (
    <div {...spoken} className={styles.files}>
      <GroupHead
        id={live && `${live.id}-label`}
        label={textOf(props.label)}
        description={textOf(props.description)}
        required={required}
      />
      {files.length > 0 ? (
        <ul className={styles.list} aria-label={t("phone.chosenFiles")}>
          {files.map((file) => (
            <li key={file.id} className={styles.file}>
              <FileFace file={file} />
              {live ? (
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={t("phone.removeFile", { name: file.file_name })}
                  disabled={!enabled}
                  onClick={() => keep(files.filter((other) => other.id !== file.id))}
                >
                  <X size={18} aria-hidden />
                </button>
              ) : (
                <X size={18} aria-hidden />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {live ? (
        <button
          type="button"
          className={styles.add}
          aria-haspopup="dialog"
          aria-describedby={`${live.id}-hint`}
          disabled={!enabled || full}
          onClick={() => setOpen(true)}
        >
          {face}
        </button>
      ) : (
        <span className={styles.add} data-off={!enabled || undefined}>
          {face}
        </span>
      )}
      <Hint
        id={live && `${live.id}-hint`}
        error={error}
        helper={t(photos ? "phone.mostPhotos" : "phone.mostDocuments", { count: most })}
        counter={files.length > 0 ? t("phone.counter", { used: files.length, limit: most }) : null}
        flush
      />
      {live && open ? (
        <FileSheet
          title={words}
          samples={samples ?? []}
          files={files}
          most={most}
          onChange={keep}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

/** The files of a value; what is none is left out. */
function filesOf(value: JsonValue): SampleFile[] {
  return listOf(value).flatMap((one) => {
    const file = objectOf(one);
    if (typeof file.id !== "string") return [];
    return {
      id: file.id,
      file_name: textOf(file.file_name),
      mime_type: textOf(file.mime_type),
      size: numberOf(file.size) ?? 0,
    };
  });
}
