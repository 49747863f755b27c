import { useQuery } from "@tanstack/react-query";
import { Cable, Command, Home, Keyboard, Plus, Rows3, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { cloudLists } from "../connections/lists";
import { useConnectionTest } from "../connections/useConnectionTest";
import { Chip, cx, KeyCap } from "../design";
import { useText } from "../i18n";
import type { ConnectionView } from "../platform";
import type { View } from "./desk";
import { useDesk } from "./deskContext";
import styles from "./Sidebar.module.css";
import { keysFor, useShell } from "./shell";

/** Ways to the views, and the connections with their state. */
export function Sidebar({ view }: { view: View }) {
  const t = useText();
  const desk = useDesk();
  const shell = useShell();
  const connections = useQuery(cloudLists.connections());
  const shown = view.kind === "flows" ? view.connection : null;
  return (
    <nav className={styles.sidebar} aria-label={t("app.nav")}>
      <div className={styles.brand}>
        <span className={styles.logo} aria-hidden>
          F
        </span>
        {t("app.name")}
      </div>
      <ul className={styles.list}>
        <Item
          icon={<Home size={16} aria-hidden />}
          label={t("app.nav.start")}
          current={view.kind === "start"}
          onPress={() => desk.show({ kind: "start" })}
        />
        <Item
          icon={<Rows3 size={16} aria-hidden />}
          label={t("app.nav.flows")}
          current={view.kind === "flows" && shown === null}
          onPress={() => desk.show({ kind: "flows", connection: null, account: null })}
        />
        <Item
          icon={<Cable size={16} aria-hidden />}
          label={t("app.nav.connections")}
          current={view.kind === "connections"}
          onPress={() => desk.show({ kind: "connections", adding: false })}
        />
      </ul>
      <h2 className={styles.heading}>{t("app.nav.connectedTo")}</h2>
      <ul className={cx(styles.list, styles.connections)}>
        {(connections.data ?? []).map((one) => (
          <ConnectionItem
            key={one.connection.id}
            view={one}
            current={shown === one.connection.id}
            onPress={() =>
              desk.show({ kind: "flows", connection: one.connection.id, account: null })
            }
          />
        ))}
        {connections.isPending ? (
          // What stands below the connections would move under a hand that is about to press it.
          <li className={styles.item} aria-hidden />
        ) : (
          <Item
            icon={<Plus size={16} aria-hidden />}
            label={t("app.nav.connect")}
            accent
            onPress={() => desk.show({ kind: "connections", adding: true })}
          />
        )}
      </ul>
      <ul className={cx(styles.list, styles.foot)}>
        <Item
          icon={<Command size={16} aria-hidden />}
          label={t("palette.title")}
          aside={<KeyCap keys={keysFor(shell.info.platform, "Ctrl+K")} />}
          onPress={shell.openPalette}
        />
        <Item
          icon={<Settings size={16} aria-hidden />}
          label={t("app.settings")}
          onPress={shell.openSettings}
        />
        <Item
          icon={<Keyboard size={16} aria-hidden />}
          label={t("app.keys")}
          aside={<KeyCap keys="?" />}
          onPress={shell.openKeys}
        />
      </ul>
    </nav>
  );
}

function Item({
  icon,
  label,
  aside,
  current = false,
  accent = false,
  onPress,
}: {
  icon: ReactNode;
  label: string;
  aside?: ReactNode;
  current?: boolean;
  accent?: boolean;
  onPress: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className={cx(styles.item, accent && styles.accent)}
        aria-current={current ? "page" : undefined}
        aria-label={label}
        title={label}
        onClick={onPress}
      >
        {icon}
        <span className={styles.label}>{label}</span>
        <span className={styles.aside}>{aside}</span>
      </button>
    </li>
  );
}

/** A connection with the state of its last reading as a coloured dot. */
function ConnectionItem({
  view,
  current,
  onPress,
}: {
  view: ConnectionView;
  current: boolean;
  onPress: () => void;
}) {
  const t = useText();
  const { id, name, kind, region } = view.connection;
  const sandbox = kind.type === "sandbox";
  // Only what was read anyhow: the sidebar itself asks no account anything.
  const accounts = useQuery({ ...cloudLists.accounts(id), enabled: false });
  const test = useConnectionTest(id);
  const latest = test.dataUpdatedAt + test.errorUpdatedAt > 0 ? test : accounts;
  const status = latest.status;
  const tone =
    status === "error" ? "failed" : sandbox || status === "success" ? "works" : "unknown";
  return (
    <Item
      icon={<span className={cx(styles.dot, styles[tone])} aria-hidden />}
      label={sandbox ? name : `${name} · ${region}`}
      aside={sandbox ? <Chip>{t("app.nav.offline")}</Chip> : undefined}
      current={current}
      onPress={onPress}
    />
  );
}
