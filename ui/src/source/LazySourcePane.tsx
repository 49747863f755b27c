import { lazy, Suspense } from "react";
import { Spinner } from "../design";
import { useText } from "../i18n";
import styles from "./SourcePane.module.css";

/** CodeMirror is a third of the window's script; most visits never open the pane. */
const Pane = lazy(() => import("./SourcePane"));

export function LazySourcePane() {
  const t = useText();
  return (
    <Suspense
      fallback={
        <p role="status" className={styles.wait}>
          <Spinner /> {t("source.loading")}
        </p>
      }
    >
      <Pane />
    </Suspense>
  );
}
