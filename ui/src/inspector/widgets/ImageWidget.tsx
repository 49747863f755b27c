import { ImageUp, Shrink, Trash2 } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button, cx, IconButton } from "../../design";
import { useText } from "../../i18n";
import { imageUrl } from "../../platform";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { base64Of, type Picture, pictureOf, pictureType } from "../model/picture";
import { useWrite } from "../subject";
import { shrink } from "./shrink";
import type { WidgetProps } from "./widget";

function addressOf(picture: Picture): string {
  return picture.kind === "stored"
    ? imageUrl(picture.hash)
    : `data:${picture.type};base64,${picture.base64}`;
}

/** A picture: choose or paste one, see it, and its size against what phones accept. */
export function ImageWidget({ property, value, path, aside }: WidgetProps<"image">) {
  const t = useText();
  const write = useWrite(property.label);
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const picture = pictureOf(value);
  const limit = property.imageBytes;
  const tooBig = picture !== null && limit !== null && picture.bytes > limit;

  const take = async (file: File | undefined | null) => {
    if (!file) return;
    const base64 = base64Of(await readFile(file));
    if (pictureType(base64) === null)
      return setFault(t("inspector.noPicture", { name: file.name }));
    setFault(null);
    await write.set(path, base64);
  };
  const over = useFileDrop((file) => void take(file));
  const makeSmaller = async () => {
    if (!picture || limit === null) return;
    setBusy(true);
    const base64 = await shrink(addressOf(picture), limit).catch(() => null);
    setBusy(false);
    if (base64 === null) setFault(t("inspector.cannotShrink"));
    else await write.set(path, base64);
  };
  const size = picture ? t("inspector.kilobytes", { size: Math.ceil(picture.bytes / 1024) }) : "";
  const webp = picture?.kind === "text" && picture.type === "image/webp";
  const max = limit === null ? "" : t("inspector.kilobytes", { size: Math.floor(limit / 1024) });
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      <div
        className={cx(styles.image, over.isOver && styles.over)}
        onPaste={(event) => void take(event.clipboardData.files[0])}
        {...over.on}
      >
        {picture ? (
          <img
            src={addressOf(picture)}
            alt={t("inspector.picturePreview")}
            className={styles.preview}
          />
        ) : (
          <p className={styles.noPicture}>{t("inspector.pastePicture")}</p>
        )}
        <div className={styles.imageActions}>
          <Button
            size="small"
            icon={<ImageUp size={13} aria-hidden />}
            onPress={() => picker.current?.click()}
          >
            {picture ? t("inspector.replacePicture") : t("inspector.choosePicture")}
          </Button>
          {picture ? (
            <span className={cx(styles.size, tooBig && styles.long)}>
              {max ? t("inspector.sizeOf", { size, max }) : size}
            </span>
          ) : null}
          {picture && !property.required ? (
            <IconButton
              label={t("inspector.removePicture")}
              icon={<Trash2 size={13} aria-hidden />}
              size="small"
              kind="danger"
              onPress={() => void write.unset(path)}
            />
          ) : null}
        </div>
        {tooBig ? (
          <Button
            size="small"
            busy={busy}
            icon={<Shrink size={13} aria-hidden />}
            onPress={() => void makeSmaller()}
          >
            {t("inspector.shrinkTo", { max })}
          </Button>
        ) : null}
        {webp ? <p className={styles.missing}>{t("inspector.webp")}</p> : null}
        <input
          ref={picker}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-label={t("inspector.pictureFile", { label: property.label })}
          className="visually-hidden"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again after a change.
            event.target.value = "";
          }}
        />
      </div>
      {fault ? (
        <p role="alert" className={styles.below} data-severity="error">
          {fault}
        </p>
      ) : null}
    </Labelled>
  );
}

/** A file from the desktop, let go over an element. */
function useFileDrop(onFile: (file: File | undefined) => void) {
  const [isOver, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const on = {
    onDragOver(event: DragEvent) {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      // The window opens what is dropped elsewhere.
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      onFile(event.dataTransfer.files[0]);
    },
  };
  return { isOver, on };
}

function readFile(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
}
