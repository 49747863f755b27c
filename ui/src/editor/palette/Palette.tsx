import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { KeyCap } from "../../design";
import { useDragSource } from "../../dnd";
import { useText } from "../../i18n";
import { BlockGroups } from "../blocks/BlockGroups";
import { standIn } from "../blocks/blocks";
import { ComponentIcon } from "../ComponentIcon";
import { useCatalogue } from "../catalogue";
import { useCommands } from "../commands/useCommands";
import { useUiState } from "../ui";
import styles from "./Palette.module.css";
import { type PaletteEntry, usePaletteEntries } from "./usePaletteEntries";

/** Everything that can be put on a screen: drag it, press it, or find it by name. */
export function Palette() {
  const t = useText();
  const [words, setWords] = useState("");
  const { groups, blocks } = usePaletteEntries(words);
  const catalogue = useCatalogue();
  const commands = useCommands();
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  useFocusSearch(search);

  const dragRef = useDragSource((target) => {
    const blockId = target.closest<HTMLElement>("[data-palette-block]")?.dataset.paletteBlock;
    const block = blocks.find((one) => one.block.id === blockId)?.block;
    if (block) {
      // A screen has no place among components.
      if (block.screens > 0) return null;
      const icon = catalogue.of(block.types[0] ?? "")?.icon ?? "";
      return { kind: "new", type: "", name: block.name, icon, snippet: standIn(block.id) };
    }
    const type = target.closest<HTMLElement>("[data-palette]")?.dataset.palette;
    const entry = type === undefined ? undefined : catalogue.of(type);
    if (!entry) return null;
    const { everyday, icon, snippet } = entry;
    return { kind: "new", type: entry.type, name: everyday, icon, snippet };
  }, pane);

  const add = (entry: PaletteEntry) => {
    if (entry.refusal !== null) return;
    setWords("");
    void commands.add(entry.component.type);
  };

  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = groups.flatMap((group) => group.entries).find((one) => one.refusal === null);
    if (event.key === "Enter" && first) add(first);
    else if (event.key === "Enter" && blocks.length > 0) {
      pane.current?.querySelector<HTMLElement>("[data-palette-block]")?.click();
    } else if (event.key === "Escape" && words !== "") setWords("");
    else if (event.key === "ArrowDown") {
      pane.current?.querySelector<HTMLElement>("[data-palette]")?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section ref={dragRef} className={styles.palette} aria-label={t("editor.add")}>
      <div className={styles.top}>
        <div className={styles.search}>
          <Search size={15} aria-hidden />
          <input
            ref={search}
            type="search"
            aria-label={t("editor.search")}
            placeholder={t("editor.search")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={onSearchKey}
          />
          {words === "" ? <KeyCap keys="/" /> : null}
        </div>
      </div>
      {groups.length === 0 && blocks.length === 0 && words !== "" ? (
        <p className={styles.none}>{t("editor.nothingFound", { words })}</p>
      ) : null}
      {groups.map(({ group, entries }) => (
        <div key={group} className={styles.group}>
          <h3 className={styles.groupName}>{t(`editor.group-${group}`)}</h3>
          <div className={styles.entries}>
            {entries.map((entry) => (
              <Entry key={entry.component.type} entry={entry} onAdd={add} />
            ))}
          </div>
        </div>
      ))}
      <BlockGroups
        blocks={blocks}
        searching={words !== ""}
        onInserted={() => setWords("")}
        onKeyDown={walk}
      />
    </section>
  );
}

function Entry({ entry, onAdd }: { entry: PaletteEntry; onAdd: (entry: PaletteEntry) => void }) {
  const { component, refusal } = entry;
  return (
    <button
      type="button"
      className={styles.entry}
      data-palette={component.type}
      // Not `disabled`: the reason must be reachable by focus, and a drag shows it at the place.
      aria-disabled={refusal !== null}
      aria-description={refusal ?? component.help}
      title={`${component.type} · ${refusal ?? component.help}`}
      onClick={() => onAdd(entry)}
      onKeyDown={walk}
    >
      <ComponentIcon icon={component.icon} size={14} />
      <span className={styles.name}>{component.everyday}</span>
    </button>
  );
}

/** Arrow keys walk through the entries. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey) return;
  const all = [
    ...(event.currentTarget.closest("section")?.querySelectorAll<HTMLElement>("[data-palette]") ??
      []),
  ];
  all[all.indexOf(event.currentTarget) + step]?.focus();
  event.preventDefault();
  event.stopPropagation();
}

function useFocusSearch(search: React.RefObject<HTMLInputElement | null>) {
  const asked = useUiState((s) => (s.focus?.on === "palette" ? s.focus.count : 0));
  useEffect(() => {
    if (asked === 0) return;
    search.current?.focus();
    search.current?.select();
  }, [asked, search]);
}
