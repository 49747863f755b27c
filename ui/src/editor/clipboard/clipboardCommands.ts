import { useMemo } from "react";
import { tell } from "../../app/tell";
import { toast } from "../../design";
import { type OpenDocument, outermost, sorted, useDocument } from "../../document";
import { useText } from "../../i18n";
import { copyLater, type NodeId, readText } from "../../platform";
import { type Catalogue, useCatalogue } from "../catalogue";
import { type UiStore, useUi } from "../ui";
import { looksLikeJson } from "./where";

type Say = ReturnType<typeof useText>;

/** A text on its way to the clipboard: true once it is there. */
type Put = (text: Promise<string>) => Promise<boolean>;

/** Copy, cut and paste, of components or of screens; everything goes as Flow JSON text. */
export interface ClipboardCommands {
  /** Asks for the text ahead of time, so that it is there when the system wants it. */
  prepare: (nodes: NodeId[]) => Promise<void>;
  /** The text that was prepared, if it is still that of these nodes. */
  prepared: (nodes: NodeId[]) => string | null;
  copy: (nodes: NodeId[], put?: Put) => Promise<void>;
  cut: (nodes: NodeId[], put?: Put) => Promise<void>;
  paste: (text: string) => Promise<void>;
  /** From a menu, where no key was pressed that brings the text along. */
  pasteFromSystem: () => Promise<void>;
}

export function useClipboardCommands(): ClipboardCommands {
  const document = useDocument();
  const catalogue = useCatalogue();
  const ui = useUi();
  const t = useText();
  return useMemo(() => clipboardCommands(document, catalogue, ui, t), [document, catalogue, ui, t]);
}

/** A text that is on its way to the clipboard: who pastes before it arrives means this one. */
const coming: { text: Promise<string> | null } = { text: null };

/** What was asked for last, across the places that offer these commands. */
const ahead: { key: string; text: string | null } = { key: "", text: null };

export function clipboardCommands(
  document: OpenDocument,
  catalogue: Catalogue,
  ui: UiStore,
  t: Say,
): ClipboardCommands {
  const get = document.store.getState;
  const keyOf = (nodes: NodeId[]) => `${get().session} ${get().revision} ${nodes.join(" ")}`;

  /** "Short answer", "screen Details", "3 components". */
  function called(nodes: NodeId[]): string {
    const [first] = nodes;
    const screen = get().screens.find((one) => one.node === first);
    if (screen) {
      return nodes.length > 1
        ? t("editor.screensCount", { count: nodes.length })
        : t("clipboard.screen", { name: screen.title || screen.id });
    }
    if (nodes.length > 1) return t("editor.componentsCount", { count: nodes.length });
    return catalogue.everyday(get().nodes.get(first ?? -1)?.type ?? "");
  }

  async function textOf(nodes: NodeId[]): Promise<string> {
    // What is still being typed belongs to what is copied.
    await document.settle();
    return (await document.copy(nodes)) ?? "";
  }

  async function take(nodes: NodeId[], put: Put): Promise<boolean> {
    if (nodes.length === 0) return false;
    const text = textOf(nodes);
    coming.text = text;
    try {
      if ((await put(text)) && (await text) !== "") return true;
    } catch (error) {
      tell(error);
      return false;
    } finally {
      if (coming.text === text) coming.text = null;
    }
    toast({ tone: "error", text: t("clipboard.notCopied") });
    return false;
  }

  async function paste(brought: string): Promise<void> {
    const text = (await coming.text) ?? brought;
    if (!looksLikeJson(text)) {
      toast({ tone: "info", text: t("clipboard.nothing") });
      return;
    }
    const { selection, screen, root } = get();
    const last = screen === null ? undefined : sorted(get(), screen, selection).at(-1);
    const at = last ?? screen ?? root;
    if (at === null) return;
    await document.settle();
    const done = await document.edit([{ kind: "paste", at, text }], t("clipboard.didPaste"));
    if (!done || done.selection.length === 0) return;
    ui.say(t("clipboard.pasted", { what: called(done.selection) }));
    ui.focusOn(get().screens.some((one) => one.node === done.selection[0]) ? "screens" : "canvas");
  }

  return {
    async prepare(nodes) {
      if (nodes.length === 0 || ahead.key === keyOf(nodes)) return;
      try {
        await document.settle();
        const key = keyOf(nodes);
        const text = await document.copy(nodes);
        Object.assign(ahead, { key, text });
      } catch {
        // Copying itself will say so.
      }
    },
    prepared: (nodes) => (ahead.key === keyOf(nodes) ? ahead.text : null),
    async copy(nodes, put = copyLater) {
      if (await take(nodes, put)) ui.say(t("clipboard.copied", { what: called(nodes) }));
    },
    async cut(nodes, put = copyLater) {
      const what = called(nodes);
      if (!(await take(nodes, put))) return;
      const screens = get().screens.some((one) => one.node === nodes[0]);
      await document.edit(
        outermost(get(), nodes).map((node) => ({ kind: "remove", node })),
        t("clipboard.didCut", { what }),
      );
      ui.say(t("clipboard.cutDone", { what }));
      ui.focusOn(screens ? "screens" : "canvas");
    },
    paste,
    async pasteFromSystem() {
      const text = await readText();
      if (text === null) toast({ tone: "info", text: t("clipboard.pressKeys") });
      else await paste(text);
    },
  };
}
