import { ChevronLeft } from "lucide-react";
import { useShell } from "../../app/shell";
import { Button, Chip, IconButton, SegmentedControl, type Tone } from "../../design";
import { useDocument, useDocumentState } from "../../document";
import { useText } from "../../i18n";
import type { FlowLink, FlowStatus } from "../../platform";
import { type Mode, useUi, useUiState } from "../ui";
import { HistoryButtons } from "./HistoryButtons";
import { LifecycleButtons } from "./LifecycleButtons";
import { MoreMenu } from "./MoreMenu";
import { ProblemBadges } from "./ProblemBadges";
import styles from "./TopBar.module.css";
import { useDrawer } from "./useDrawer";

/** What is open, whether it is safe, and what can be done with the whole of it. */
export function TopBar() {
  const t = useText();
  const shell = useShell();
  const name = useDocumentState((s) => s.name);
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <IconButton
          label={t("editor.back")}
          icon={<ChevronLeft size={18} aria-hidden />}
          onPress={shell.leave}
        />
        <h1 className={styles.name} dir="auto" title={name}>
          {name || t("editor.unnamed")}
        </h1>
        <Status />
        <SavedWords />
      </div>
      <ModeSwitch />
      <div className={styles.end}>
        <HistoryButtons />
        <ProblemsButton />
        <LifecycleButtons />
        <MoreMenu />
      </div>
    </header>
  );
}

const TONES: Record<string, Tone | undefined> = {
  DRAFT: "info",
  PUBLISHED: "ok",
  THROTTLED: "warn",
  BLOCKED: "error",
};

function Status() {
  const t = useText();
  const link = useDocumentState((s) => s.link);
  if (!link) return <Chip>{t("editor.notInAccount")}</Chip>;
  return (
    <>
      <Chip tone={TONES[link.status] ?? "neutral"}>{statusWords(link.status, t)}</Chip>
      {notSent(link) ? <Chip tone="warn">{t("editor.changesNotSent")}</Chip> : null}
    </>
  );
}

/** A draft is always on its way; only what customers already use is worth the warning. */
function notSent(link: FlowLink): boolean {
  return link.changesNotSent && link.status !== "DRAFT";
}

function statusWords(status: FlowStatus, t: ReturnType<typeof useText>): string {
  switch (status) {
    case "DRAFT":
      return t("editor.statusDraft");
    case "PUBLISHED":
      return t("editor.statusPublished");
    case "DEPRECATED":
      return t("editor.statusDeprecated");
    case "THROTTLED":
      return t("editor.statusThrottled");
    case "BLOCKED":
      return t("editor.statusBlocked");
    default:
      return status;
  }
}

function SavedWords() {
  const t = useText();
  const saved = useDocumentState((s) => s.saved);
  return (
    <span className={styles.saved} role="status">
      {t(`editor.${saved}`)}
    </span>
  );
}

function ModeSwitch() {
  const t = useText();
  const ui = useUi();
  const document = useDocument();
  const mode = useUiState((s) => s.mode);
  return (
    <SegmentedControl<Mode>
      label={t("editor.mode")}
      value={mode}
      onChange={async (next) => {
        await document.settle();
        ui.setState({ mode: next });
      }}
      segments={[
        { id: "design", label: t("editor.design") },
        { id: "map", label: t("editor.map") },
        { id: "try", label: t("editor.tryIt") },
      ]}
    />
  );
}

function ProblemsButton() {
  const t = useText();
  const ui = useUi();
  const drawer = useDrawer();
  return (
    <Button
      icon={<ProblemBadges />}
      onPress={() => {
        const { bottomOpen, bottomTab, mode } = ui.getState();
        const shown = bottomOpen && bottomTab === "problems" && mode !== "try";
        if (mode === "try") ui.setState({ mode: "design" });
        drawer(!shown, "problems");
      }}
    >
      {t("editor.problems")}
    </Button>
  );
}
