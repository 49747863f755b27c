import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from "react-aria-components";
import { useShell } from "../app/shell";
import { KeyCap } from "../design";
import { useText } from "../i18n";
import type { Command } from "./command";
import { matching } from "./match";
import styles from "./PaletteDialog.module.css";
import { closePalette, usePalette } from "./palette";

/** Commands shown at once; a longer wish finds the rest. */
const SHOWN = 60;
/** Commands remembered as used lately. */
const REMEMBERED = 8;
const NONE: readonly string[] = [];

interface Section {
  title: string;
  commands: readonly Command[];
}

/** Every command of the window, found by everyday words. */
export default function PaletteDialog() {
  const t = useText();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && closePalette()}
      className={styles.overlay ?? ""}
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog aria-label={t("palette.title")} className={styles.dialog ?? ""}>
          <Contents />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Contents() {
  const t = useText();
  const { settings, changeSettings } = useShell();
  const offers = usePalette((s) => s.offers);
  const [wish, setWish] = useState("");
  const recent = settings.recentCommands ?? NONE;
  const all = useMemo(() => Object.values(offers).flat(), [offers]);
  const sections = useMemo(() => sectionsOf(all, wish, recent, t), [all, wish, recent, t]);

  const run = (command: Command) => {
    changeSettings({
      recentCommands: [command.id, ...recent.filter((id) => id !== command.id)].slice(
        0,
        REMEMBERED,
      ),
    });
    closePalette();
    // After the focus has gone back to where it was: the command may take it elsewhere.
    requestAnimationFrame(() => requestAnimationFrame(() => command.run()));
  };
  return (
    <Autocomplete inputValue={wish} onInputChange={setWish}>
      <TextField
        type="search"
        aria-label={t("palette.field")}
        autoFocus
        className={styles.search ?? ""}
      >
        <Search size={16} aria-hidden />
        <Input className={styles.input ?? ""} placeholder={t("palette.field")} />
        <KeyCap keys="Esc" />
      </TextField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys too. */}
      <div className={styles.scroller} tabIndex={0}>
        <Menu
          aria-label={t("palette.commands")}
          className={styles.list ?? ""}
          renderEmptyState={() => (
            <p className={styles.nothing}>{t("palette.nothing", { wish })}</p>
          )}
        >
          {sections.map(({ title, commands }) => (
            <MenuSection key={title} id={title}>
              <Header className={styles.header}>{title}</Header>
              {commands.map((command) => (
                <Entry key={command.id} command={command} onRun={() => run(command)} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  );
}

function Entry({ command, onRun }: { command: Command; onRun: () => void }) {
  const { id, name, icon, keys, why } = command;
  return (
    <MenuItem
      id={id}
      textValue={name}
      isDisabled={why !== null}
      onAction={onRun}
      className={styles.item ?? ""}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text slot="label" className={styles.name ?? ""}>
        {name}
      </Text>
      {why ? (
        <Text slot="description" className={styles.why ?? ""}>
          {why}
        </Text>
      ) : null}
      {keys ? <KeyCap keys={keys} /> : null}
    </MenuItem>
  );
}

/**
 * Without a wish: what was used lately, then everything by group, at the end what cannot be done.
 * With one: what fits, best first.
 */
function sectionsOf(
  all: readonly Command[],
  wish: string,
  recent: readonly string[],
  t: ReturnType<typeof useText>,
): Section[] {
  if (wish.trim() !== "") {
    const found = matching(all, wish, recent).slice(0, SHOWN);
    return found.length > 0 ? [{ title: t("palette.found"), commands: found }] : [];
  }
  const can = all.filter(({ why }) => why === null);
  const lately = recent.flatMap((id) => can.find((one) => one.id === id) ?? []);
  const rest = can.filter((one) => !lately.includes(one));
  const groups = [...new Set(rest.map(({ group }) => group))].map((title) => ({
    title,
    commands: rest.filter(({ group }) => group === title),
  }));
  return [
    { title: t("palette.lately"), commands: lately },
    ...groups,
    { title: t("palette.notNow"), commands: all.filter(({ why }) => why !== null) },
  ].filter(({ commands }) => commands.length > 0);
}
