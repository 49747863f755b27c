import { Dialog, KeyCap } from "../design";
import { type MessageKey, useText } from "../i18n";
import styles from "./Settings.module.css";
import { keysFor, useShell } from "./shell";

interface KeyGroup {
  title: MessageKey;
  keys: [MessageKey, ...string[]][];
}

const groups: KeyGroup[] = [
  {
    title: "app.keys.everywhere",
    keys: [
      ["app.keys.save", "Ctrl+S"],
      ["app.keys.saveAs", "Ctrl+Shift+S"],
      ["app.keys.open", "Ctrl+O"],
      ["app.keys.settings", "Ctrl+,"],
      ["app.keys.palette", "Ctrl+K"],
      ["app.keys.list", "?"],
    ],
  },
  {
    title: "app.keys.editing",
    keys: [
      ["app.keys.undo", "Ctrl+Z"],
      ["app.keys.redo", "Ctrl+Shift+Z", "Ctrl+Y"],
      ["app.keys.copy", "Ctrl+C"],
      ["app.keys.cut", "Ctrl+X"],
      ["app.keys.paste", "Ctrl+V"],
      ["app.keys.duplicate", "Ctrl+D"],
      ["app.keys.delete", "Delete"],
      ["app.keys.all", "Ctrl+A"],
      ["app.keys.text", "F2", "Enter"],
      ["app.keys.nextText", "Tab", "Shift+Tab"],
      ["app.keys.properties", "Alt+Enter"],
    ],
  },
  {
    title: "app.keys.moving",
    keys: [
      ["app.keys.walk", "↑", "↓"],
      ["app.keys.extend", "Shift+↑", "Shift+↓"],
      ["app.keys.move", "Alt+↑", "Alt+↓"],
      ["app.keys.parent", "Esc"],
      ["app.keys.context", "Shift+F10"],
    ],
  },
  {
    title: "app.keys.finding",
    keys: [
      ["app.keys.add", "/", "A"],
      ["app.keys.find", "Ctrl+F", "F3", "Shift+F3"],
      ["app.keys.replace", "Ctrl+H"],
      ["app.keys.problem", "F8", "Shift+F8"],
      ["app.keys.tryIt", "Ctrl+I"],
      ["app.keys.zoom", "Ctrl++", "Ctrl+-"],
      ["app.keys.zoomFit", "Ctrl+0"],
      ["app.keys.map", "M"],
    ],
  },
  {
    title: "app.keys.onMap",
    keys: [
      ["app.keys.mapWalk", "←", "→", "↑", "↓"],
      ["app.keys.mapOpen", "Enter"],
      ["app.keys.mapConnect", "C"],
      ["app.keys.mapRemove", "Delete"],
      ["app.keys.mapZoom", "+", "−"],
      ["app.keys.mapFit", "0"],
      ["app.keys.mapPan", "Shift+←↑→↓"],
    ],
  },
];

/** The list of keys, for every view. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const { info } = useShell();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("app.keys")} size="large">
      <div className={styles.columns}>
        {groups.map((group) => (
          <section key={group.title} className={styles.group}>
            <h3>{t(group.title)}</h3>
            <dl>
              {group.keys.map(([name, ...keys]) => (
                <div key={name} className={styles.key}>
                  <dt>{t(name)}</dt>
                  <dd>
                    {keys.map((one) => (
                      <KeyCap key={one} keys={keysFor(info.platform, one)} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
