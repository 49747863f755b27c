import { ArrowLeft, ChevronLeft, Ellipsis, EllipsisVertical, X } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Message, useText } from "../i18n";
import { usePhone } from "./look";
import styles from "./Sheet.module.css";
import { Words } from "./words";

/** The sheet a Flow is: header, one scrolling column, the button pinned below. */
export function Sheet({
  title,
  canGoBack,
  onLeft,
  footer,
  children,
  columnRef,
}: {
  title: string;
  /** An arrow instead of X or Cancel. */
  canGoBack: boolean;
  /** Makes the left control a real one. */
  onLeft?: (() => void) | undefined;
  footer: ReactNode;
  children: ReactNode;
  columnRef?: Ref<HTMLDivElement>;
}) {
  const { look } = usePhone();
  return (
    <div className={styles.sheet}>
      {look === "android" ? <span className={styles.grab} aria-hidden /> : null}
      <div className={styles.header}>
        <LeftControl canGoBack={canGoBack} onLeft={onLeft} />
        <div className={styles.title} dir="auto">
          <Words path="/title">{title}</Words>
        </div>
        <span className={styles.more} aria-hidden>
          {look === "android" ? <EllipsisVertical size={20} /> : <Ellipsis size={16} />}
        </span>
      </div>
      <div className={styles.column} ref={columnRef} tabIndex={onLeft ? 0 : undefined}>
        {children}
      </div>
      <div className={styles.foot}>
        {footer}
        <p className={styles.managed}>
          <Message
            id="phone.managed"
            values={{ link: (chunks) => <span className={styles.learn}>{chunks}</span> }}
          />
        </p>
      </div>
    </div>
  );
}

function LeftControl({
  canGoBack,
  onLeft,
}: {
  canGoBack: boolean;
  onLeft: (() => void) | undefined;
}) {
  const t = useText();
  const { look } = usePhone();
  const name = t(canGoBack ? "phone.back" : look === "iphone" ? "phone.cancel" : "phone.close");
  let face: ReactNode;
  if (look === "iphone") face = canGoBack ? <ChevronLeft size={22} aria-hidden /> : name;
  else face = canGoBack ? <ArrowLeft size={20} aria-hidden /> : <X size={20} aria-hidden />;
  if (!onLeft) return <span className={styles.left}>{face}</span>;
  return (
    <button type="button" className={styles.left} aria-label={name} onClick={onLeft}>
      {face}
    </button>
  );
}
