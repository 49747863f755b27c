import { Pencil, Trash2 } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { ContextMenu } from "../../design";
import { useText } from "../../i18n";
import type { BlockView } from "../../platform";
import styles from "../palette/Palette.module.css";
import { BlockEntry } from "./BlockEntry";
import own from "./BlockGroups.module.css";
import { useBlockCommands } from "./useBlockCommands";

export interface OfferedBlock {
  block: BlockView;
  /** Why it can't be added to this screen; null when it can. */
  refusal: string | null;
}

/** The palette's blocks: one's own, then those that come along. */
export function BlockGroups({
  blocks,
  searching,
  onInserted,
  onKeyDown,
}: {
  blocks: readonly OfferedBlock[];
  searching: boolean;
  onInserted: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const t = useText();
  const commands = useBlockCommands();
  const [menu, setMenu] = useState<{ block: BlockView; x: number; y: number } | null>(null);
  const mine = blocks.filter(({ block }) => block.own);
  const ready = blocks.filter(({ block }) => !block.own);

  const group = (name: string, entries: readonly OfferedBlock[]) => (
    <div className={styles.group}>
      <h3 className={styles.groupName}>{name}</h3>
      <div className={styles.entries}>
        {entries.map(({ block, refusal }) => (
          <BlockEntry
            key={block.id}
            block={block}
            refusal={refusal}
            onInsert={() => {
              if (refusal !== null) return;
              onInserted();
              void commands.insert(block);
            }}
            onKeyDown={(event) => {
              if (block.own && event.key === "F2") commands.rename(block);
              else if (block.own && event.key === "Delete") void commands.remove(block);
              else return onKeyDown(event);
              event.preventDefault();
              event.stopPropagation();
            }}
            onMenu={(at) => setMenu({ block, ...at })}
          />
        ))}
      </div>
      {entries.length === 0 ? <p className={own.none}>{t("blocks.none")}</p> : null}
    </div>
  );

  return (
    <>
      {mine.length > 0 || !searching ? group(t("blocks.mine"), mine) : null}
      {ready.length > 0 ? group(t("blocks.ready"), ready) : null}
      <ContextMenu
        label={t("editor.openMenu", { name: menu?.block.name ?? "" })}
        at={menu}
        onClose={() => setMenu(null)}
        groups={
          menu
            ? [
                {
                  entries: [
                    {
                      id: "rename",
                      label: t("blocks.rename"),
                      icon: <Pencil size={15} aria-hidden />,
                      keys: "F2",
                      onAction: () => commands.rename(menu.block),
                    },
                    {
                      id: "delete",
                      label: t("editor.delete"),
                      icon: <Trash2 size={15} aria-hidden />,
                      keys: "Delete",
                      danger: true,
                      onAction: () => void commands.remove(menu.block),
                    },
                  ],
                },
              ]
            : []
        }
      />
    </>
  );
}
