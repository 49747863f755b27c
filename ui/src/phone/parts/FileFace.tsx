import { FileText, Film } from "lucide-react";
import { useIntl } from "react-intl";
import type { SampleFile } from "../../platform/generated";
import styles from "./FilesPart.module.css";

/** A file as a list shows it: a picture of it or its kind, its name, its size. */
export function FileFace({ file }: { file: SampleFile }) {
  const intl = useIntl();
  const kb = file.size / 1024;
  const [amount, unit] = kb < 1024 ? [kb, "kilobyte"] : [kb / 1024, "megabyte"];
  const size = intl.formatNumber(amount, { style: "unit", unit, maximumFractionDigits: 1 });
  return (
    <>
      <FileThumb file={file} />
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {file.file_name}
        </span>
        <span className={styles.size}>{size}</span>
      </span>
    </>
  );
}

/** Hues far enough from each other to tell made-up photos apart. */
const HUES = [200, 28, 150, 265, 340, 90];

/** A made-up photo: hills under a sun, in colours of its own. */
function FileThumb({ file }: { file: SampleFile }) {
  if (!file.mime_type.startsWith("image/")) {
    const Icon = file.mime_type.startsWith("video/") ? Film : FileText;
    return (
      <span className={styles.kind} aria-hidden>
        <Icon size={20} />
      </span>
    );
  }
  let sum = 0;
  for (const letter of file.id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  const hue = HUES[sum % HUES.length] ?? 200;
  return (
    <svg viewBox="0 0 40 40" className={styles.photo} aria-hidden="true">
      <rect width="40" height="40" fill={`hsl(${hue} 62% 80%)`} />
      <circle cx={10 + (sum % 18)} cy="12" r="5" fill="#fff6d8" />
      <path d="M-2 36 L14 19 L26 32 L32 26 L44 38 V42 H-2 Z" fill={`hsl(${hue} 38% 46%)`} />
      <path d="M-2 40 L22 27 L44 40 Z" fill={`hsl(${hue} 42% 34%)`} />
    </svg>
  );
}
