import {
  ArrowDown,
  ArrowUp,
  Braces,
  CaseSensitive,
  Replace,
  ReplaceAll,
  Search,
  WholeWord,
} from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, IconButton, TextField, ToggleButton, toast } from "../design";
import { useDocument } from "../document";
import { useUiState } from "../editor/ui";
import { useText } from "../i18n";
import styles from "./FindPane.module.css";
import { Hits } from "./Hits";
import { useFinder, useFindState } from "./index";

/** Looks for words in all screens, and puts others in their place. */
export default function FindPane() {
  const t = useText();
  const finder = useFinder();
  const replacing = useFindState((s) => s.replacing);
  const text = useFindState((s) => s.query.text);
  useEffect(() => finder.follow(), [finder]);
  return (
    <section aria-label={t("find.title")} className={styles.pane}>
      <search className={styles.bar}>
        <FindRow />
        {replacing ? <ReplaceRow /> : null}
      </search>
      {text === "" ? <p className={styles.help}>{t("find.help")}</p> : <Hits />}
    </section>
  );
}

function FindRow() {
  const t = useText();
  const finder = useFinder();
  const query = useFindState((s) => s.query);
  const replacing = useFindState((s) => s.replacing);
  const focus = useUiState((s) => (s.focus?.on === "find" ? s.focus.count : 0));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void finder.go(event.shiftKey ? -1 : 1);
  };
  return (
    <div className={styles.row}>
      <TextField
        ref={field}
        type="search"
        className={styles.field}
        label={t("find.field")}
        hideLabel
        placeholder={t("find.field")}
        icon={<Search size={14} aria-hidden />}
        value={query.text}
        onChange={(text) => finder.ask({ text })}
        onKeyDown={onKeyDown}
      />
      <ToggleButton
        label={t("find.case")}
        isOn={query.case}
        onChange={(on) => finder.ask({ case: on })}
      >
        <CaseSensitive size={17} aria-hidden />
      </ToggleButton>
      <ToggleButton
        label={t("find.words")}
        isOn={query.words}
        onChange={(words) => finder.ask({ words })}
      >
        <WholeWord size={16} aria-hidden />
      </ToggleButton>
      <ToggleButton
        label={t("find.everything")}
        isOn={query.everything}
        onChange={(everything) => finder.ask({ everything })}
      >
        <Braces size={15} aria-hidden />
      </ToggleButton>
      <Position />
      <IconButton
        size="small"
        bare
        label={t("find.previous")}
        icon={<ArrowUp size={15} aria-hidden />}
        onPress={() => void finder.go(-1)}
      />
      <IconButton
        size="small"
        bare
        label={t("find.next")}
        icon={<ArrowDown size={15} aria-hidden />}
        onPress={() => void finder.go(1)}
      />
      <ToggleButton
        label={t("find.replacing")}
        isOn={replacing}
        onChange={(on) => finder.store.setState({ replacing: on })}
      >
        <Replace size={15} aria-hidden />
      </ToggleButton>
    </div>
  );
}

/** "3 of 12", spoken when it changes. */
function Position() {
  const t = useText();
  const at = useFindState((s) => s.at);
  const count = useFindState((s) => s.found?.total);
  return (
    <span role="status" className={styles.position}>
      {count === undefined
        ? ""
        : at < 0 || count === 0
          ? t("find.count", { count })
          : t("find.position", { at: at + 1, count })}
    </span>
  );
}

function ReplaceRow() {
  const t = useText();
  const finder = useFinder();
  const document = useDocument();
  const words = useFindState((s) => s.with);
  const text = useFindState((s) => s.query.text);
  const offered = useFindState((s) => s.found?.replaceable ?? 0);
  const current = useFindState((s) => s.found?.hits[s.at]);
  const label = t("find.didReplace", { text, with: words });
  const [busy, setBusy] = useState(false);
  const all = async () => {
    setBusy(true);
    const done = await finder.replaceAll(label).finally(() => setBusy(false));
    if (!done) return;
    const stays = done.left > 0 ? ` ${t("find.left", { count: done.left })}` : "";
    // Later, undo might take back something else.
    const { revision } = document.store.getState();
    const undo = () => {
      if (document.store.getState().revision === revision) void document.undo();
    };
    toast({
      tone: "ok",
      text: t("find.replaced", { count: done.replaced }) + stays,
      ...(done.replaced > 0 && {
        action: { label: t("editor.undo"), onPress: undo },
      }),
    });
  };
  return (
    <div className={styles.row}>
      <TextField
        className={styles.field}
        label={t("find.with")}
        hideLabel
        placeholder={t("find.with")}
        icon={<Replace size={14} aria-hidden />}
        value={words}
        onChange={(next) => finder.store.setState({ with: next })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void finder.replaceOne(label);
        }}
      />
      <Button
        size="small"
        isDisabled={offered === 0 || current?.means === "nothing"}
        onPress={() => void finder.replaceOne(label)}
      >
        {t("find.replace")}
      </Button>
      <Button
        size="small"
        icon={<ReplaceAll size={14} aria-hidden />}
        isDisabled={offered === 0}
        busy={busy}
        onPress={() => void all()}
      >
        {t("find.replaceAll")}
      </Button>
    </div>
  );
}
