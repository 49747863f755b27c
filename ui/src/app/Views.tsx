import { lazy, Suspense } from "react";
import { StartView } from "../start/StartView";
import type { View } from "./desk";
import { ErrorBoundary } from "./ErrorBoundary";
import styles from "./Root.module.css";
import { Sidebar } from "./Sidebar";

const FlowsView = lazy(() => import("../account/FlowsView"));
const ConnectionsView = lazy(() => import("../connections/ConnectionsView"));

/** The views beside the sidebar. */
export function Views({ view }: { view: View }) {
  return (
    <div className={styles.window}>
      <Sidebar view={view} />
      <main className={styles.main}>
        <div className={styles.page}>
          <ErrorBoundary key={view.kind}>
            <Suspense fallback={null}>
              {view.kind === "flows" ? (
                <FlowsView connection={view.connection} account={view.account} />
              ) : view.kind === "connections" ? (
                <ConnectionsView adding={view.adding} />
              ) : (
                <StartView />
              )}
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
    </div>
  );
}
