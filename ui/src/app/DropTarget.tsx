import { FileJson2 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { toast } from "../design";
import { useText } from "../i18n";
import { call, onFileDrag } from "../platform";
import styles from "./DropTarget.module.css";
import { useDesk } from "./deskContext";

/** Opens a file that is dropped anywhere on the window. */
export function DropTarget({ children }: { children: ReactNode }) {
  const t = useText();
  const desk = useDesk();
  const [over, setOver] = useState(false);
  useEffect(
    () =>
      onFileDrag((drag) => {
        setOver(drag.kind === "over");
        if (drag.kind === "dropped") {
          const [path, ...more] = drag.paths;
          if (path !== undefined) void desk.openPath(path);
          if (more.length > 0) toast({ tone: "info", text: t("app.drop.onlyOne") });
        } else if (drag.kind === "droppedTexts") {
          const [file, ...more] = drag.files;
          if (file) void desk.open(() => call("open_text", { text: file.text }), "text");
          if (more.length > 0) toast({ tone: "info", text: t("app.drop.onlyOne") });
        }
      }),
    [desk, t],
  );
  return (
    <>
      {children}
      {over ? (
        <div className={styles.overlay} role="status">
          <div className={styles.card}>
            <FileJson2 size={28} aria-hidden />
            {t("app.drop.here")}
          </div>
        </div>
      ) : null}
    </>
  );
}
