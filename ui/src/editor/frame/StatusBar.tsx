import { Cloud, FileJson, Laptop } from "lucide-react";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { problemTotal, useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { useOpenUpgrade } from "../../upgrade";
import styles from "./StatusBar.module.css";

/** Where the work lives, what it is, how big, and whether it was checked. */
export function StatusBar() {
  const t = useText();
  const screens = useDocumentState((s) => s.screens.length);
  const components = useDocumentState((s) => s.componentCount);
  return (
    <footer className={styles.bar}>
      <Home />
      <Version />
      <span>
        {t("editor.screensCount", { count: screens })} ·{" "}
        {t("editor.componentsCount", { count: components })} · <Size />
      </span>
      <span className={styles.spacer} />
      <Checked />
    </footer>
  );
}

function Version() {
  const t = useText();
  const version = useDocumentState((s) => s.version);
  const isOld = useDocumentState((s) => s.problems.some((problem) => problem.upgrade));
  const upgrade = useOpenUpgrade();
  if (!version) return <span>{t("editor.noVersion")}</span>;
  if (!isOld || !upgrade) return <span>{t("editor.version", { version })}</span>;
  return (
    <button type="button" className={styles.version} onClick={upgrade}>
      {t("upgrade.version", { version })}
    </button>
  );
}

function Home() {
  const t = useText();
  const link = useDocumentState((s) => s.link);
  const path = useDocumentState((s) => s.path);
  const words = link
    ? t("editor.inAccount", { connection: link.connectionName, account: link.accountName })
    : (path ?? t("editor.onComputer"));
  return (
    <span className={styles.home} title={path ?? words}>
      {link ? (
        <Cloud size={14} aria-hidden />
      ) : path ? (
        <FileJson size={14} aria-hidden />
      ) : (
        <Laptop size={14} aria-hidden />
      )}
      <span className={styles.path}>{words}</span>
    </span>
  );
}

function Size() {
  const t = useText();
  const intl = useIntl();
  const size = useDocumentState((s) => s.size);
  const [amount, unit] =
    size < 1024 * 1024 ? [size / 1024, "kilobyte"] : [size / 1048576, "megabyte"];
  const words = intl.formatNumber(amount, {
    style: "unit",
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  });
  return <>{t("editor.sizeOf", { size: words })}</>;
}

function Checked() {
  const t = useText();
  const fault = useDocumentState((s) => s.fault !== null);
  const problems = useDocumentState((s) => s.problems);
  const { errors, warnings, advice } = useMemo(() => problemTotal(problems), [problems]);
  if (fault) return <span>{t("editor.checkedFault")}</span>;
  const found = [
    errors > 0 ? t("editor.errors", { count: errors }) : "",
    warnings > 0 ? t("editor.warnings", { count: warnings }) : "",
    advice > 0 ? t("editor.advice", { count: advice }) : "",
  ].filter(Boolean);
  return (
    <span>
      {found.length === 0 ? t("editor.checkedOk") : [t("editor.checked"), ...found].join(" · ")}
    </span>
  );
}
