import { cx } from "../../design/cx";
import { useText } from "../../i18n";
import type { SampleFile } from "../../platform/generated";
import { BottomSheet, SheetButton } from "../BottomSheet";
import choice from "./Choice.module.css";
import { FileFace } from "./FileFace";
import styles from "./FilesPart.module.css";
import { Mark } from "./Mark";

/** Made-up files to pick from, in place of the phone's gallery or folders. */
export function FileSheet({
  title,
  samples,
  files,
  most,
  onChange,
  onClose,
}: {
  title: string;
  samples: readonly SampleFile[];
  files: readonly SampleFile[];
  most: number;
  onChange: (files: readonly SampleFile[]) => void;
  onClose: () => void;
}) {
  const t = useText();
  const toggle = (file: SampleFile) => {
    const others = files.filter((one) => one.id !== file.id);
    onChange(others.length < files.length ? others : [...files, file]);
  };
  return (
    <BottomSheet
      title={title}
      onClose={onClose}
      foot={<SheetButton onPress={onClose}>{t("phone.done")}</SheetButton>}
    >
      <p className={styles.note}>{t("phone.madeUpFiles")}</p>
      <div className={choice.list}>
        {samples.map((file, at) => {
          const chosen = files.some((one) => one.id === file.id);
          const off = !chosen && files.length >= most;
          return (
            <label key={file.id} className={cx(choice.option, off && choice.off)}>
              <input
                type="checkbox"
                className={choice.input}
                aria-label={file.file_name}
                checked={chosen}
                disabled={off}
                data-first={at === 0 ? "" : undefined}
                onChange={() => toggle(file)}
              />
              <FileFace file={file} />
              <Mark many chosen={chosen} />
            </label>
          );
        })}
      </div>
    </BottomSheet>
  );
}
