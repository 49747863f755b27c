import { useMemo } from "react";
import { tell } from "../../app/tell";
import { toast } from "../../design";
import type { Gap } from "../../dnd";
import { useDocument } from "../../document";
import { useText } from "../../i18n";
import { type BlockView, call, type NodeId } from "../../platform";
import { useCommands } from "../commands/useCommands";
import { useUi } from "../ui";
import { blocksChanged, standIn } from "./blocks";

/** What can be done with blocks. */
export interface BlockCommands {
  /** Asks for a name first. */
  save: (nodes: NodeId[]) => void;
  /** Asks for the new name. */
  rename: (block: BlockView) => void;
  /** At once; the toast takes it back. */
  remove: (block: BlockView) => Promise<void>;
  /** Components at a gap or where they fit best, screens after the shown one. */
  insert: (block: BlockView, gap?: Gap) => Promise<void>;
}

export function useBlockCommands(): BlockCommands {
  const document = useDocument();
  const commands = useCommands();
  const ui = useUi();
  const t = useText();
  return useMemo(() => {
    const restore = async (id: string) => {
      await call("restore_block", { block: id }).catch(tell);
      await blocksChanged();
    };
    return {
      save: (nodes) => ui.setState({ naming: { kind: "save", nodes } }),
      rename: (block) => ui.setState({ naming: { kind: "rename", block } }),

      async remove({ id, name }) {
        try {
          await call("delete_block", { block: id });
        } catch (error) {
          return tell(error);
        }
        await blocksChanged();
        toast({
          tone: "info",
          text: t("blocks.deleted", { name }),
          action: { label: t("editor.undo"), onPress: () => void restore(id) },
        });
      },

      async insert({ id, name, screens }, gap) {
        if (screens === 0) return commands.insert(name, standIn(id), gap);
        const { screen, root } = document.store.getState();
        const at = screen ?? root;
        if (at === null) return;
        await document.settle();
        const done = await document.edit(
          [{ kind: "paste", at, text: standIn(id) }],
          t("editor.didAdd", { name }),
        );
        if (done) ui.focusOn("screens");
      },
    };
  }, [document, commands, ui, t]);
}
