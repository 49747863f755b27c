import { type KeyboardEvent, useRef, useState } from "react";
import { useText } from "../../i18n";
import { type Drawing, listOf, objectOf, textOf } from "../drawing";
import styles from "./CarouselPart.module.css";
import { Shown } from "./Picture";

/** More are not shown by phones (fact base 6.8). */
const MOST = 3;

/** ImageCarousel: pictures side by side, turned by swiping, by the dots or by arrow keys. */
export function CarouselPart({ props, live }: Drawing) {
  const t = useText();
  const strip = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  const images = listOf(props.images).slice(0, MOST).map(objectOf);
  const pictures = images.length > 0 ? images : [{}];
  const look = {
    aspectRatio: props["aspect-ratio"] === "16:9" ? "16 / 9" : "4 / 3",
    objectFit: props["scale-type"] === "cover" ? "cover" : "contain",
  } as const;

  const turnTo = (at: number) => {
    const next = Math.max(0, Math.min(at, pictures.length - 1));
    setShown(next);
    const slide = strip.current?.children[next];
    if (slide instanceof HTMLElement) strip.current?.scrollTo?.({ left: slide.offsetLeft });
  };
  const walk = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    turnTo(shown + step);
  };
  const spoken = live
    ? {
        role: "group",
        "aria-roledescription": t("phone.carousel"),
        "aria-label": t("phone.pictures", { count: pictures.length }),
        tabIndex: 0,
        onKeyDown: walk,
        onScroll: () => {
          const { scrollLeft, clientWidth } = strip.current ?? { scrollLeft: 0, clientWidth: 0 };
          if (clientWidth > 0) setShown(Math.round(Math.abs(scrollLeft) / clientWidth));
        },
      }
    : {};
  return (
    <div>
      <div ref={strip} className={styles.strip} data-live={live ? "" : undefined} {...spoken}>
        {pictures.map((image, at) => (
          <div
            // Pictures have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={at}
            className={styles.slide}
            {...(live && {
              role: "group",
              "aria-label": t("phone.pictureOf", { at: at + 1, count: pictures.length }),
            })}
          >
            <Shown
              source={image.src}
              alt={textOf(image["alt-text"])}
              className={styles.picture}
              style={look}
            />
          </div>
        ))}
      </div>
      {pictures.length > 1 ? (
        <div className={styles.dots}>
          {pictures.map((_, at) =>
            live ? (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={at}
                type="button"
                className={styles.dot}
                aria-label={t("phone.showPicture", { at: at + 1 })}
                aria-current={at === shown}
                onClick={() => turnTo(at)}
              />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <span key={at} className={styles.dot} data-current={at === 0 || undefined} />
            ),
          )}
        </div>
      ) : null}
    </div>
  );
}
