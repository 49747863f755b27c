import { Braces, Database, PencilLine } from "lucide-react";
import { type ReactElement, type RefObject, useEffect, useState } from "react";
import { Dialog as AriaDialog, DialogTrigger, Popover } from "react-aria-components";
import { Button, cx, TextField } from "../design";
import { useDocument } from "../document";
import { useText } from "../i18n";
import type { OfferView, SourceView, ValueType } from "../platform";
import styles from "./DataPicker.module.css";
import { offerNow } from "./sources";
import { useSubject } from "./subject";

interface Offered {
  /** What it is for, e.g. "Label". */
  label: string;
  /** Where the value stands; what does not suit that place is not offered. */
  path: string;
  onChoose: (reference: string) => void;
  /** Offers to declare a new data field; gets its name and what the place takes. */
  onDeclare?: (name: string, wanted: ValueType | null) => void;
  /** A name for that field when none is written. */
  wish?: string;
}

/** A list of everything a value can come from, opened by a button. */
export function DataPicker({ children, ...props }: Offered & { children: ReactElement }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <Sheet {...props} onDone={() => setOpen(false)} />
    </DialogTrigger>
  );
}

/** The same, opened by something that is no button. */
export function DataSheet({
  anchor,
  isOpen,
  onOpenChange,
  ...props
}: Offered & {
  anchor: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Sheet
      {...props}
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onDone={() => onOpenChange(false)}
    />
  );
}

function Sheet({
  onDone,
  triggerRef,
  isOpen,
  onOpenChange,
  ...props
}: Offered & {
  onDone: () => void;
  triggerRef?: RefObject<HTMLElement | null>;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  const t = useText();
  const controlled = triggerRef ? { triggerRef, isOpen: isOpen ?? false, onOpenChange } : {};
  return (
    <Popover
      placement="bottom end"
      offset={4}
      className={styles.popover ?? ""}
      {...(controlled as object)}
    >
      <AriaDialog
        aria-label={t("inspector.useDataFor", { label: props.label })}
        className={styles.dialog ?? ""}
      >
        <Choices {...props} onDone={onDone} />
      </AriaDialog>
    </Popover>
  );
}

function useOfferOnce(path: string): OfferView | null {
  const document = useDocument();
  const { node } = useSubject();
  const [offer, setOffer] = useState<OfferView | null>(null);
  useEffect(() => {
    let current = true;
    offerNow(document, node, path).then(
      (next) => current && setOffer(next),
      // Something can still be written by hand.
      () => current && setOffer({ wanted: null, sources: [] }),
    );
    return () => {
      current = false;
    };
  }, [document, node, path]);
  return offer;
}

/** Found entries shown at once; more are for the search. */
const SHOWN = 200;

interface Group {
  title: string;
  sources: SourceView[];
}

/** This screen's data, its answers, then each other screen by its title. */
function grouped(sources: SourceView[], t: ReturnType<typeof useText>): Group[] {
  const groups = new Map<string, SourceView[]>();
  for (const source of sources.slice(0, SHOWN)) {
    const title =
      source.screen !== null
        ? t("inspector.fromScreen", { screen: source.screen })
        : t(source.origin === "data" ? "inspector.dataHere" : "inspector.answersHere");
    const group = groups.get(title);
    if (group) group.push(source);
    else groups.set(title, [source]);
  }
  return [...groups].map(([title, list]) => ({ title, sources: list }));
}

function Choices({
  path,
  onChoose,
  onDeclare,
  onDone,
  wish,
}: Omit<Offered, "label"> & { onDone: () => void }) {
  const t = useText();
  const offer = useOfferOnce(path);
  const [query, setQuery] = useState("");
  const choose = (reference: string) => {
    onChoose(reference);
    onDone();
  };
  const words = query.trim().toLowerCase();
  const found = (offer?.sources ?? []).filter(
    (source) =>
      source.fits &&
      `${source.label} ${source.name} ${source.screen ?? ""}`.toLowerCase().includes(words),
  );
  const groups = grouped(found, t);
  const name = (query.trim() || wish || "").replace(/[^A-Za-z0-9_]+/g, "_");
  const taken = offer?.sources.some(
    (s) => s.origin === "data" && s.screen === null && s.name === name,
  );
  const isNew = name !== "" && (!taken || query.trim() === "");
  const written = /^`.*`$|^\$\{.+\}$/.test(query.trim()) ? query.trim() : null;
  const kind = offer?.wanted ? t(`inspector.type_${offer.wanted}`) : null;

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
          const first = found[0];
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
        {offer && groups.length === 0 && !written ? (
          <p className={styles.none}>
            {kind ? t("inspector.noDataOf", { kind: kind.toLowerCase() }) : t("inspector.noData")}
          </p>
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
            onDeclare(name, offer?.wanted ?? null);
            onDone();
          }}
        >
          {t("inspector.declareField", { name })}
        </Button>
      ) : null}
    </>
  );
}

function Entry({
  source,
  onChoose,
}: {
  source: SourceView;
  onChoose: (reference: string) => void;
}) {
  const t = useText();
  const Icon = source.screen !== null ? Braces : source.origin === "data" ? Database : PencilLine;
  const type = source.type ? t(`inspector.type_${source.type}`) : null;
  const second = source.label === source.name ? type : source.name;
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
