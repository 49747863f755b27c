import { base64Of } from "../model/picture";

/** Longest edge tried, in pixels; phones draw pictures at most about 1,100 pixels wide. */
const EDGES = [1440, 1080, 800, 600, 400, 240];
const QUALITIES = [0.85, 0.7, 0.55];

/** A JPEG of at most `limit` bytes, as large and as fine as fits; `null` when nothing does. */
export async function shrink(address: string, limit: number): Promise<string | null> {
  const picture = await load(address);
  for (const edge of EDGES) {
    const scale = Math.min(1, edge / Math.max(picture.naturalWidth, picture.naturalHeight));
    for (const quality of QUALITIES) {
      const base64 = draw(picture, scale, quality);
      if (base64 !== null && (base64.length * 3) / 4 <= limit) return base64;
    }
  }
  return null;
}

function load(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    // Without this the canvas could not be read again.
    picture.crossOrigin = "anonymous";
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error("not a picture"));
    picture.src = address;
  });
}

function draw(picture: HTMLImageElement, scale: number, quality: number): string | null {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const context = canvas.getContext("2d");
  if (!context) return null;
  // JPEG knows no transparency; what shines through on a phone is white.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return base64Of(canvas.toDataURL("image/jpeg", quality));
}
