import { ArrowLeft, Eye, RotateCcw } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { Button, Callout, EmptyState, SegmentedControl, Select, Spinner } from "../design";
import { useDocument, useDocumentState } from "../document";
import { DirectionSelect } from "../editor/frame/DirectionSelect";
import { useUi, useUiState } from "../editor/ui";
import { useText } from "../i18n";
import { PlayedPhone } from "../phone";
import type { NodeId, PlayerEvent } from "../platform";
import { Player } from "./player";
import { Reply } from "./Reply";
import { SidePane } from "./SidePane";
import styles from "./tryit.module.css";

const FIRST = "first";
const SERVER = "server";

/** Plays the flow on the drawn phone. Nothing leaves the computer. */
export default function TryIt() {
  const t = useText();
  const screens = useDocumentState((state) => state.screens);
  const revision = useDocumentState((state) => state.revision);
  const [start, setStart] = useState<string>(FIRST);
  const player = usePlayer();
  const { frame, fault, starting } = player.state;
  const look = useUiState((state) => state.look);
  const theme = useUiState((state) => state.phoneTheme);
  const direction = useUiState((state) => state.phoneDirection);

  const restart = useCallback(
    (id: string) => void player.start(nodeOf(id), id === SERVER),
    [player],
  );
  const known = nodeOf(start) === null || screens.some(({ node }) => node === nodeOf(start));
  const chosen = known ? start : FIRST;
  const send = (event: PlayerEvent) => {
    // The cross of the first screen closes the flow on a real phone; here it begins anew.
    if (event.kind === "restart") restart(chosen);
    else void player.send(event);
  };
  const outdated = frame !== null && !starting && revision !== player.state.revision;
  return (
    <section aria-label={t("tryit.title")} className={styles.pane}>
      <div role="toolbar" aria-label={t("tryit.title")} className={styles.bar}>
        <Button
          size="small"
          icon={<RotateCcw size={14} aria-hidden />}
          onPress={() => restart(chosen)}
        >
          {t("tryit.restart")}
        </Button>
        <Button
          size="small"
          icon={<ArrowLeft size={14} aria-hidden />}
          isDisabled={!frame?.screen.canGoBack || frame.finished !== null}
          onPress={() => void player.send({ kind: "back" })}
        >
          {t("tryit.back")}
        </Button>
        <Select
          label={t("tryit.startAt")}
          hideLabel
          className={styles.chooser}
          options={[
            { id: FIRST, label: t("tryit.first") },
            ...(frame?.hasEndpoint ? [{ id: SERVER, label: t("tryit.askFirst") }] : []),
            ...screens.map((screen) => ({
              id: String(screen.node),
              label: screen.title || screen.id,
              description: screen.title ? screen.id : undefined,
            })),
          ]}
          value={chosen}
          onChange={(id) => {
            setStart(id);
            restart(id);
          }}
        />
        <PhoneKind />
        <p className={styles.preview}>
          <Eye size={14} aria-hidden />
          {t("tryit.preview")}
        </p>
      </div>
      <div className={styles.body}>
        <div className={styles.stage}>
          {outdated ? (
            <Callout
              tone="info"
              title={t("tryit.changed")}
              actions={
                <Button size="small" onPress={() => restart(chosen)}>
                  {t("tryit.restart")}
                </Button>
              }
            />
          ) : null}
          {fault ? (
            <Callout tone="error" title={t("tryit.failed")}>
              {fault.message}
            </Callout>
          ) : null}
          {frame ? (
            <div className={styles.phone}>
              {frame.finished ? (
                <Reply look={look} theme={theme} direction={direction} />
              ) : (
                <PlayedPhone
                  frame={frame}
                  look={look}
                  theme={theme}
                  direction={direction}
                  onEvent={send}
                />
              )}
            </div>
          ) : starting ? (
            <p role="status" className={styles.wait}>
              <Spinner /> {t("tryit.loading")}
            </p>
          ) : fault ? null : (
            <EmptyState title={t("tryit.noScreen")} />
          )}
        </div>
        <SidePane frame={frame} onRestart={() => restart(chosen)} onEvent={send} />
      </div>
    </section>
  );
}

/** The screen that a choice of the list means; `null` for the others. */
function nodeOf(choice: string): NodeId | null {
  return choice === FIRST || choice === SERVER ? null : Number(choice);
}

/** A player that starts with the view and repaints it with every frame. */
function usePlayer(): Player {
  const document = useDocument();
  const [, repaint] = useState(0);
  const [player, setPlayer] = useState(() => new Player(document, () => repaint((n) => n + 1)));
  useEffect(() => {
    const fresh = new Player(document, () => repaint((n) => n + 1));
    setPlayer(fresh);
    void fresh.start(null);
    return () => fresh.close();
  }, [document]);
  return player;
}

function PhoneKind() {
  const t = useText();
  const ui = useUi();
  const look = useUiState((state) => state.look);
  const theme = useUiState((state) => state.phoneTheme);
  return (
    <>
      <SegmentedControl
        label={t("tryit.phone")}
        size="small"
        value={look}
        onChange={(next) => ui.setState({ look: next })}
        segments={[
          { id: "android", label: t("tryit.android") },
          { id: "iphone", label: t("tryit.iphone") },
        ]}
      />
      <SegmentedControl
        label={t("tryit.theme")}
        size="small"
        value={theme}
        onChange={(next) => ui.setState({ phoneTheme: next })}
        segments={[
          { id: "light", label: t("tryit.light") },
          { id: "dark", label: t("tryit.dark") },
        ]}
      />
      <DirectionSelect />
    </>
  );
}
