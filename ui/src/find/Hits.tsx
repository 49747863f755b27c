import { Link2Off, RefreshCw } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { useDocumentState } from "../document";
import { useCatalogue } from "../editor/catalogue";
import { useText } from "../i18n";
import type { HitView, NodeId } from "../platform";
import styles from "./FindPane.module.css";
import { useFinder, useFindState } from "./index";

/** What was found, screen by screen. */
export function Hits() {
  const t = useText();
  const finder = useFinder();
  const found = useFindState((s) => s.found);
  const at = useFindState((s) => s.at);
  const screens = useDocumentState((s) => s.screens);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => grouped(found?.hits ?? []), [found]);
  useEffect(() => {
    if (at < 0) return;
    list.current?.querySelectorAll("[role=option]")[at]?.scrollIntoView?.({ block: "nearest" });
  }, [at]);
  if (!found || found.hits.length === 0) return null;
  return (
    <div className={styles.scroller}>
      <ListBox
        ref={list}
        aria-label={t("find.results")}
        className={styles.list ?? ""}
        selectionMode="single"
        selectedKeys={found.hits.slice(Math.max(at, 0), at + 1).map(keyOf)}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          void finder.goTo(found.hits.findIndex((hit) => keyOf(hit) === key));
        }}
      >
        {groups.map(({ screen, first, hits }) => {
          const summary = screens.find((one) => one.node === screen);
          return (
            <ListBoxSection key={`${screen} ${first}`} className={styles.group ?? ""}>
              <Header className={styles.screen} dir="auto">
                {summary ? summary.title || summary.id : t("find.wholeFlow")}
                <span className={styles.count}>{hits.length}</span>
              </Header>
              {hits.map((hit) => (
                <Hit key={keyOf(hit)} hit={hit} />
              ))}
            </ListBoxSection>
          );
        })}
      </ListBox>
      {found.total > found.hits.length ? (
        <p className={styles.help}>
          {t("find.more", { shown: found.hits.length, count: found.total })}
        </p>
      ) : null}
    </div>
  );
}

const keyOf = (hit: HitView) => `${hit.node}${hit.path} ${hit.nth}`;

function Hit({ hit }: { hit: HitView }) {
  const t = useText();
  const catalogue = useCatalogue();
  const component = hit.component === null ? t("find.ofScreen") : catalogue.everyday(hit.component);
  const where =
    hit.screen === null ? hit.setting : t("find.where", { setting: hit.setting, component });
  return (
    <ListBoxItem
      id={keyOf(hit)}
      textValue={`${hit.before}${hit.piece}${hit.after}, ${where}`}
      className={styles.hit ?? ""}
    >
      <span className={styles.text} dir="auto">
        {hit.before}
        <mark className={styles.piece}>{hit.piece}</mark>
        {hit.after}
      </span>
      <span className={styles.where}>{where}</span>
      {hit.means === "nothing" ? (
        <span className={styles.note} title={t("find.fixed")}>
          <Link2Off size={13} aria-label={t("find.fixed")} />
        </span>
      ) : hit.means !== "words" ? (
        <span className={styles.note} title={t("find.renames")}>
          <RefreshCw size={13} aria-label={t("find.renames")} />
        </span>
      ) : null}
    </ListBoxItem>
  );
}

interface Group {
  screen: NodeId | null;
  /** Place of its first hit in the whole list. */
  first: number;
  hits: HitView[];
}

/** Hits side by side on the same screen; they come in file order. */
function grouped(hits: readonly HitView[]): Group[] {
  const groups: Group[] = [];
  hits.forEach((hit, at) => {
    const last = groups.at(-1);
    if (last && last.screen === hit.screen) last.hits.push(hit);
    else groups.push({ screen: hit.screen, first: at, hits: [hit] });
  });
  return groups;
}
