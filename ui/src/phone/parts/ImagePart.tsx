import { Image as ImageIcon } from "lucide-react";
import { useState } from "react";
import { useText } from "../../i18n";
import { type Drawing, numberOf, pictureOf, textOf } from "../drawing";
import { useImageAddress } from "../look";
import styles from "./ImagePart.module.css";

/** Image: full column width, rounded; a placeholder where there is no picture yet. */
export function ImagePart({ props }: Drawing) {
  const t = useText();
  const source = pictureOf(props.src, useImageAddress());
  const [broken, setBroken] = useState<string | null>(null);
  const alt = textOf(props["alt-text"]);
  const height = numberOf(props.height);
  const width = numberOf(props.width);
  const ratio = numberOf(props["aspect-ratio"]);
  const size = {
    height: height === undefined ? undefined : Math.min(height, 800),
    width: width === undefined ? "100%" : Math.min(width, 328),
    aspectRatio: height === undefined && ratio ? ratio : undefined,
  };
  if (source === null || source === broken) {
    return (
      <div className={styles.empty} style={size}>
        <ImageIcon size={24} aria-hidden />
        <span>{alt || t(source ? "phone.pictureNotShown" : "phone.noPicture")}</span>
      </div>
    );
  }
  return (
    <img
      className={styles.picture}
      style={{ ...size, objectFit: props["scale-type"] === "cover" ? "cover" : "contain" }}
      src={source}
      alt={alt}
      draggable={false}
      onError={() => setBroken(source)}
    />
  );
}
