import { useMemo } from "react";
import { useDocument } from "../../document";
import { useText } from "../../i18n";
import type { NodeId } from "../../platform";
import { useUi } from "../ui";

/** What can be done to screens. */
export interface ScreenCommands {
  show: (node: NodeId) => void;
  add: () => Promise<void>;
  rename: (node: NodeId, title: string) => Promise<void>;
  move: (node: NodeId, index: number) => Promise<void>;
  duplicate: (node: NodeId) => Promise<void>;
  remove: (node: NodeId) => Promise<void>;
}

export function useScreenCommands(): ScreenCommands {
  const document = useDocument();
  const ui = useUi();
  const t = useText();
  return useMemo(() => {
    const get = document.store.getState;
    const titleOf = (node: NodeId) => {
      const screen = get().screens.find((one) => one.node === node);
      return screen?.title || screen?.id || "";
    };
    return {
      show: (node) => void document.showScreen(node),

      async add() {
        const { screens, screen } = get();
        const at = screens.findIndex((one) => one.node === screen);
        const index = at < 0 ? screens.length : at + 1;
        const before = new Set(screens.map((one) => one.node));
        const done = await document.edit(
          [
            {
              kind: "insertScreen",
              index,
              screen: newScreen(
                screens.map((one) => one.id),
                t,
              ),
            },
          ],
          t("editor.didAddScreen"),
        );
        const added = get().screens.find((one) => !before.has(one.node));
        if (!done || !added) return;
        await document.showScreen(added.node);
        ui.setState({ renaming: added.node });
      },

      async rename(node, title) {
        ui.setState({ renaming: null });
        const present = get().screens.find((one) => one.node === node);
        if (!present || present.title === title.trim()) return;
        await document.edit(
          [{ kind: "set", node, path: "/title", value: JSON.stringify(title.trim()) }],
          t("editor.didRenameScreen"),
        );
      },

      async move(node, index) {
        const { screens } = get();
        const from = screens.findIndex((one) => one.node === node);
        if (from < 0 || index < 0 || index >= screens.length || index === from) return;
        await document.edit(
          [{ kind: "moveScreen", node, index }],
          t("editor.didMoveScreen", { name: titleOf(node) }),
        );
      },

      async duplicate(node) {
        await document.edit(
          [{ kind: "duplicate", node }],
          t("editor.didDuplicateScreen", { name: titleOf(node) }),
        );
      },

      async remove(node) {
        await document.edit(
          [{ kind: "remove", node }],
          t("editor.didDeleteScreen", { name: titleOf(node) }),
        );
      },
    };
  }, [document, ui, t]);
}

/** JSON text of a fresh screen with an id that is free. Ids are letters and underscores only. */
export function newScreen(taken: readonly string[], t: ReturnType<typeof useText>): string {
  let id = "SCREEN";
  for (let count = 0; taken.includes(id); count++) id = `SCREEN_${letters(count)}`;
  return JSON.stringify({
    id,
    title: t("editor.screenNew"),
    data: {},
    layout: { type: "SingleColumnLayout", children: [] },
  });
}

/** 0 -> A, 25 -> Z, 26 -> AA, ... */
function letters(count: number): string {
  const last = String.fromCharCode(65 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}
