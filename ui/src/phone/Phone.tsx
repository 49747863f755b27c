import { type ReactNode, type Ref, useMemo, useRef } from "react";
import { PhoneContext, type PhoneSetting, SurfaceContext } from "./look";
import styles from "./Phone.module.css";

/** The device: bezel, the dimmed chat, and a sheet over it. */
export function Phone({
  look,
  theme,
  children,
  deviceRef,
}: PhoneSetting & { children: ReactNode; deviceRef?: Ref<HTMLDivElement> }) {
  const surface = useRef<HTMLDivElement>(null);
  const covered = useRef<HTMLDivElement>(null);
  const surfaces = useMemo(() => ({ surface, covered }), []);
  return (
    <PhoneContext value={{ look, theme }}>
      <div
        ref={deviceRef}
        className={styles.device}
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
