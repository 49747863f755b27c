import { Braces, Database, PencilLine } from "lucide-react";
import { type ReactElement, useEffect, useState } from "react";
import { Dialog as AriaDialog, DialogTrigger, Popover } from "react-aria-components";
import { Button, cx, TextField } from "../design";
import { useDocument } from "../document";
import { useText } from "../i18n";
import styles from "./DataPicker.module.css";
import { type DataType, fits, type Source } from "./model/binding";
import { sourcesElsewhere, sourcesHere } from "./sources";
import { useSubject } from "./subject";

export interface DataPickerProps {
  /** What it is for, e.g. "Label". */
  label: string;
  /** Type the place wants; others are not offered. */
  wanted: DataType | undefined;
  onChoose: (reference: string) => void;
  /** Offers to declare a new data field; gets its name. */
  onDeclare?: (name: string) => void;
  /** The button; a Button or IconButton. */
  children: ReactElement;
}

/** A list of everything a value can come from, opened by a button. */
export function DataPicker({ children, ...props }: DataPickerProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <Popover placement="bottom end" offset={4} className={styles.popover ?? ""}>
        <AriaDialog
          aria-label={t("inspector.useDataFor", { label: props.label })}
          className={styles.dialog ?? ""}
        >
          <Choices {...props} onDone={() => setOpen(false)} />
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({
  wanted,
  onChoose,
  onDeclare,
  onDone,
}: Omit<DataPickerProps, "children"> & { onDone: () => void }) {
  const t = useText();
  const document = useDocument();
  const { screen } = useSubject();
  const [query, setQuery] = useState("");
  const [here] = useState(() => sourcesHere(document, screen));
  const [elsewhere, setElsewhere] = useState<Source[]>([]);
  useEffect(() => {
    let current = true;
    sourcesElsewhere(document, screen).then(
      (sources) => current && setElsewhere(sources),
      // What is on this screen can be chosen all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [document, screen]);

  const choose = (reference: string) => {
    onChoose(reference);
    onDone();
  };
  const words = query.trim().toLowerCase();
  const found = (sources: Source[]) =>
    sources.filter(
      (source) =>
        fits(source, wanted) &&
        `${source.label} ${source.name} ${source.screen ?? ""}`.toLowerCase().includes(words),
    );
  const groups = [
    { title: t("inspector.dataHere"), sources: found(here.filter((s) => s.from === "data")) },
    { title: t("inspector.answersHere"), sources: found(here.filter((s) => s.from === "form")) },
    { title: t("inspector.otherScreens"), sources: found(elsewhere).slice(0, 200) },
  ].filter((group) => group.sources.length > 0);
  const name = query.trim().replace(/[^A-Za-z0-9_]+/g, "_");
  const isNew = name !== "" && !here.some((s) => s.from === "data" && s.name === name);
  const written = /^`.*`$|^\$\{.+\}$/.test(query.trim()) ? query.trim() : null;

  return (
    <>
      <TextField
        label={t("inspector.findData")}
        hideLabel
        placeholder={t("inspector.findData")}
        value={query}
        onChange={setQuery}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "Enter") return;
          event.preventDefault();
          const first = groups[0]?.sources[0];
          if (event.key === "Enter" && written) choose(written);
          else if (event.key === "Enter" && first) choose(first.reference);
          else focusEntry(event.currentTarget, 1);
        }}
      />
      <div className={styles.list}>
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className={styles.heading}>{group.title}</h3>
            {group.sources.map((source) => (
              <Entry key={source.reference} source={source} onChoose={choose} />
            ))}
          </section>
        ))}
        {groups.length === 0 && !written ? (
          <p className={styles.none}>{t("inspector.noData")}</p>
        ) : null}
        {written ? (
          <button
            type="button"
            data-entry
            className={styles.entry}
            onKeyDown={walk}
            onClick={() => choose(written)}
          >
            <PencilLine size={14} aria-hidden />
            <span className={styles.words}>{t("inspector.useAsWritten", { text: written })}</span>
          </button>
        ) : null}
      </div>
      {onDeclare && isNew && !written ? (
        <Button
          size="small"
          kind="quiet"
          className={styles.declare}
          onPress={() => {
            onDeclare(name);
            onDone();
          }}
        >
          {t("inspector.declareField", { name })}
        </Button>
      ) : null}
    </>
  );
}

function Entry({ source, onChoose }: { source: Source; onChoose: (reference: string) => void }) {
  const Icon = source.from === "data" ? Database : source.from === "form" ? PencilLine : Braces;
  const second = source.screen ?? (source.label === source.name ? source.type : source.name);
  return (
    <button
      type="button"
      data-entry
      className={styles.entry}
      title={source.reference}
      onKeyDown={walk}
      onClick={() => onChoose(source.reference)}
    >
      <Icon size={14} aria-hidden />
      <span className={styles.words}>{source.label}</span>
      {second ? <span className={cx(styles.second)}>{second}</span> : null}
    </button>
  );
}

function walk(event: React.KeyboardEvent<HTMLElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  focusEntry(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
}

/** Focuses the entry after or before; from the search field, the first. */
function focusEntry(from: HTMLElement, by: 1 | -1) {
  const dialog = from.closest("[role=dialog]");
  const entries = [...(dialog?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
  const at = entries.indexOf(from);
  if (at === 0 && by === -1) dialog?.querySelector("input")?.focus();
  else entries[Math.min(entries.length - 1, at + by)]?.focus();
}
