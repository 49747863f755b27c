import { isObject, type Json } from "./json";

/** A picture as the window knows it: by hash, or (just pasted) as its base64 text. */
export type Picture =
  | { kind: "stored"; hash: string; bytes: number }
  | { kind: "text"; base64: string; bytes: number; type: string };

/** Decoded bytes of a base64 text. `stored` placeholders carry the same figure. */
export function decodedBytes(base64: string): number {
  const length = base64.replace(/\s+/g, "").length;
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return Math.max(0, Math.floor((length * 3) / 4) - padding);
}

/** By the first bytes; phones show JPEG and PNG, and WebP since iOS 14. */
export function pictureType(base64: string): string | null {
  if (base64.startsWith("/9j/")) return "image/jpeg";
  if (base64.startsWith("iVBORw0KGgo")) return "image/png";
  if (base64.startsWith("UklGR")) return "image/webp";
  return null;
}

export function pictureOf(value: Json | undefined): Picture | null {
  if (isObject(value) && typeof value.$image === "string") {
    const bytes = typeof value.bytes === "number" ? value.bytes : 0;
    return { kind: "stored", hash: value.$image, bytes };
  }
  if (typeof value !== "string") return null;
  const type = pictureType(value);
  return type ? { kind: "text", base64: value, bytes: decodedBytes(value), type } : null;
}

/** `data:image/png;base64,AAAA` without its head. */
export function base64Of(dataUrl: string): string {
  return dataUrl.slice(dataUrl.indexOf(",") + 1);
}
