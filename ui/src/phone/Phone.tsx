import { type ReactNode, type Ref, useMemo, useRef } from "react";
import { directionOf } from "./direction";
import { PhoneContext, type PhoneSetting, SurfaceContext } from "./look";
import styles from "./Phone.module.css";

/** The device: bezel, the dimmed chat, and a sheet over it. */
export function Phone({
  look,
  theme,
  direction,
  title = "",
  children,
  deviceRef,
}: PhoneSetting & {
  /** The screen's; says which way the phone reads when nothing else does. */
  title?: string;
  children: ReactNode;
  deviceRef?: Ref<HTMLDivElement>;
}) {
  const surface = useRef<HTMLDivElement>(null);
  const covered = useRef<HTMLDivElement>(null);
  const surfaces = useMemo(() => ({ surface, covered }), []);
  return (
    <PhoneContext value={{ look, theme, direction }}>
      <div
        ref={deviceRef}
        className={styles.device}
        dir={direction === "auto" ? directionOf(title) : direction}
        data-phone={look}
        data-phone-theme={theme}
        data-drawn-phone=""
      >
        <div className={styles.screen} ref={surface}>
          <div className={styles.shown} ref={covered}>
            <div className={styles.chat} aria-hidden>
              <span className={styles.bubble} />
            </div>
            <SurfaceContext value={surfaces}>{children}</SurfaceContext>
          </div>
        </div>
      </div>
    </PhoneContext>
  );
}
