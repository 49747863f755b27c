import { ImageOff } from "lucide-react";
import { type CSSProperties, useState } from "react";
import { cx } from "../../design/cx";
import type { JsonValue } from "../../platform/generated";
import { pictureOf } from "../drawing";
import { useImageAddress } from "../look";
import styles from "./Picture.module.css";

/** A small picture in a row; a placeholder where there is none to show. */
export function Thumb({
  source,
  alt,
  large = false,
}: {
  source: JsonValue | undefined;
  alt: string;
  large?: boolean;
}) {
  return <Shown source={source} alt={alt} className={cx(styles.thumb, large && styles.large)} />;
}

/** A picture, or what stands for one that is missing or cannot be read. */
export function Shown({
  source,
  alt,
  className,
  style,
}: {
  source: JsonValue | undefined;
  alt: string;
  className?: string | undefined;
  style?: CSSProperties;
}) {
  const address = pictureOf(source, useImageAddress());
  const [broken, setBroken] = useState<string | null>(null);
  if (address === null || address === broken) {
    return (
      <span className={cx(className, styles.missing)} style={style}>
        <ImageOff size={18} aria-hidden />
        {alt ? <span className={styles.unseen}>{alt}</span> : null}
      </span>
    );
  }
  return (
    <img
      className={className}
      style={style}
      src={address}
      alt={alt}
      draggable={false}
      onError={() => setBroken(address)}
    />
  );
}
