import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { ToastRegion } from "../design";
import { Texts, useLanguage } from "../i18n";
import { call } from "../platform";
import { ErrorBoundary } from "./ErrorBoundary";
import { Failure } from "./Failure";
import { queries } from "./queries";
import { Root } from "./Root";
import styles from "./Root.module.css";
import { useTheme } from "./theme";

/** The whole window. */
export function App() {
  return (
    <Texts>
      <QueryClientProvider client={queries}>
        <ErrorBoundary>
          <Starting />
        </ErrorBoundary>
        <ToastRegion />
      </QueryClientProvider>
    </Texts>
  );
}

/** Asks what is needed before the first paint. */
function Starting() {
  const { data, error, refetch } = useQuery({
    queryKey: ["app_info"],
    queryFn: () => call("app_info", {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useTheme(data?.settings.theme ?? "system");
  const canSpeak = useLanguage(data?.settings.language);
  if (data && canSpeak) return <Root info={data} />;
  if (!error) return null;
  return (
    <main className={styles.failed}>
      <Failure error={error} onRetry={() => refetch()} />
    </main>
  );
}
