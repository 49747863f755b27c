import type { ReactNode, Ref } from "react";
import { PhoneContext, type PhoneSetting } from "./look";
import styles from "./Phone.module.css";

/** The device: bezel, the dimmed chat, and a sheet over it. */
export function Phone({
  look,
  theme,
  children,
  deviceRef,
}: PhoneSetting & { children: ReactNode; deviceRef?: Ref<HTMLDivElement> }) {
  return (
    <PhoneContext value={{ look, theme }}>
      <div
        ref={deviceRef}
        className={styles.device}
        data-phone={look}
        data-phone-theme={theme}
        data-drawn-phone=""
      >
        <div className={styles.screen}>
          <div className={styles.chat} aria-hidden>
            <span className={styles.bubble} />
          </div>
          {children}
        </div>
      </div>
    </PhoneContext>
  );
}
