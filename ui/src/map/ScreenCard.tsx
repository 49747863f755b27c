import { Handle, type Node, type NodeProps, Position, useConnection } from "@xyflow/react";
import { memo, useEffect, useRef } from "react";
import { Badge, Chip, cx, type Tone } from "../design";
import { useDocument, useDocumentState, useProblemCount } from "../document";
import { Sketch } from "../editor/screens/Sketch";
import { type MessageKey, useText } from "../i18n";
import type { MapScreen } from "../platform";
import type { Card } from "./model";
import styles from "./ScreenCard.module.css";
import { useMap, useMapState } from "./state";

/** `entry`: the way in for Tab while no screen is chosen. */
export type CardNode = Node<Card & { entry: boolean }, "screen">;

/** A screen on the map: what it looks like, what it is called, and how one gets there and on. */
export const ScreenCard = memo(function ScreenCard({ data }: NodeProps<CardNode>) {
  const { screen, facts, entry } = data;
  const { node } = screen;
  const t = useText();
  const map = useMap();
  const document = useDocument();
  const shown = useDocumentState((s) => s.screen === node);
  const problems = useProblemCount(node);
  const connecting = useConnection((connection) => connection.inProgress);
  const onto = useConnection((connection) => connection.toNode?.id === String(node));
  const face = useRef<HTMLButtonElement>(null);
  const wanted = useMapState((s) => s.focus === node);
  useEffect(() => {
    if (!wanted) return;
    face.current?.focus();
    map.store.setState({ focus: null });
  }, [wanted, map]);
  const flags = flagsOf(facts);
  const name = screen.title || t("editor.untitledScreen");
  const counts = [
    problems?.errors ? t("editor.errors", { count: problems.errors }) : "",
    problems?.warnings ? t("editor.warnings", { count: problems.warnings }) : "",
    problems?.advice ? t("editor.advice", { count: problems.advice }) : "",
  ];
  const words = [name, screen.id, ...flags.map((flag) => t(flag.words)), ...counts];
  return (
    <div
      className={cx(
        styles.card,
        shown && styles.shown,
        facts.arrival === "nowhere" && styles.nowhere,
        onto && styles.onto,
      )}
    >
      <Handle
        type="target"
        position={Position.Left}
        isConnectableStart={false}
        className={cx(styles.drop, connecting && styles.open)}
        aria-hidden
      />
      <button
        ref={face}
        type="button"
        data-map-card={node}
        aria-pressed={shown}
        aria-label={words.filter(Boolean).join(", ")}
        tabIndex={shown || entry ? 0 : -1}
        className={styles.face}
        onClick={() => {
          map.store.setState({ route: null });
          void document.showScreen(node);
        }}
        onDoubleClick={() => map.open(node)}
        onContextMenu={(event) => {
          event.preventDefault();
          map.menu({ screen: node }, { x: event.clientX, y: event.clientY });
        }}
      >
        <span className={styles.sketch}>
          <Sketch types={screen.sketch} />
        </span>
        <span className={styles.words}>
          <span className={styles.head}>
            <span className={styles.name} dir="auto" title={name}>
              {name}
            </span>
            <Counts problems={problems} />
          </span>
          <span className={styles.id} title={screen.id}>
            {screen.id}
          </span>
          <span className={styles.flags}>
            {flags.map((flag) => (
              <span key={flag.words} title={t(flag.help, { names: facts.lost.join(", ") })}>
                <Chip tone={flag.tone}>{t(flag.words)}</Chip>
              </span>
            ))}
          </span>
        </span>
      </button>
      <Handle
        type="source"
        position={Position.Right}
        isConnectableEnd={false}
        className={cx(styles.plug)}
        title={t("map.pull")}
        aria-hidden
      />
    </div>
  );
});

function Counts({ problems }: { problems: ReturnType<typeof useProblemCount> }) {
  const t = useText();
  if (!problems) return null;
  const { errors, warnings, advice } = problems;
  return (
    <span className={styles.counts}>
      {errors > 0 ? (
        <Badge tone="error" count={errors} label={t("editor.errors", { count: errors })} />
      ) : null}
      {warnings > 0 ? (
        <Badge tone="warn" count={warnings} label={t("editor.warnings", { count: warnings })} />
      ) : null}
      {advice > 0 ? (
        <Badge tone="info" count={advice} label={t("editor.advice", { count: advice })} />
      ) : null}
    </span>
  );
}

interface Flag {
  words: MessageKey;
  help: MessageKey;
  tone: Tone;
}

/** What is worth knowing of how one gets there and on; the gravest first. */
function flagsOf({ arrival, onward, lost }: MapScreen): Flag[] {
  const flags: Flag[] = [];
  const flag = (words: MessageKey, help: MessageKey, tone: Tone) =>
    flags.push({ words, help, tone });
  if (arrival === "nowhere") flag("map.noWayHere", "map.noWayHereHelp", "error");
  if (lost.length > 0) flag("map.leadsNowhere", "map.leadsNowhereHelp", "error");
  if (arrival === "start") flag("map.start", "map.startHelp", "accent");
  if (arrival === "other-start") flag("map.otherStart", "map.otherStartHelp", "neutral");
  if (onward === "dead-end") flag("map.deadEnd", "map.deadEndHelp", "warn");
  if (onward === "only-back") flag("map.onlyBack", "map.onlyBackHelp", "neutral");
  if (onward === "last") flag("map.end", "map.endHelp", "ok");
  return flags;
}
