import type { MenuGroup } from "../../design";
import { Canvas } from "../canvas/Canvas";
import { CanvasBar } from "./CanvasBar";
import styles from "./CanvasPane.module.css";
import { FaultNotice } from "./FaultNotice";

/** The phone, with the settings of how it is drawn. */
export function CanvasPane(props: {
  menu: readonly MenuGroup[];
  menuAt: { x: number; y: number } | null;
  onMenu: (at: { x: number; y: number } | null) => void;
}) {
  return (
    <div className={styles.pane}>
      <CanvasBar />
      <FaultNotice />
      <Canvas {...props} />
    </div>
  );
}
