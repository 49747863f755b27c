import { Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "../../design";
import { useText } from "../../i18n";
import type { NodeId, Slot } from "../../platform";
import styles from "./Layers.module.css";
import { useSlotCommands } from "./useSlotCommands";

/** The line of a place inside a component: its name, and for a case the means to change it. */
export function SlotWords({
  node,
  slot,
  name,
  renaming,
  onRenaming,
}: {
  node: NodeId;
  slot: Slot;
  name: string;
  renaming: boolean;
  /** The name is being changed from here on, or no more. */
  onRenaming: (on: boolean) => void;
}) {
  const t = useText();
  const slots = useSlotCommands();
  if (slot.slot === "case" && renaming) {
    return (
      <NameField
        label={t("editor.caseName", { name: slot.name })}
        value={slot.name}
        onDone={(next) => {
          onRenaming(false);
          if (next !== null && next !== "" && next !== slot.name) {
            void slots.rename(node, slot, next);
          }
        }}
      />
    );
  }
  return (
    <>
      <span className={styles.words}>{name}</span>
      {slot.slot === "case" ? (
        <IconButton
          label={t("editor.renameCase", { name: slot.name })}
          icon={<Pencil size={12} aria-hidden />}
          size="small"
          bare
          className={styles.tool}
          onPress={() => onRenaming(true)}
        />
      ) : null}
      {slots.removable(node, slot) ? (
        <IconButton
          label={t("editor.removePart", { name })}
          icon={<Trash2 size={12} aria-hidden />}
          size="small"
          bare
          className={styles.tool}
          onPress={() => void slots.remove(node, slot, name)}
        />
      ) : null}
    </>
  );
}

function NameField({
  label,
  value,
  onDone,
}: {
  label: string;
  value: string;
  onDone: (name: string | null) => void;
}) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <input
      ref={input}
      // biome-ignore lint/a11y/noAutofocus: it appears where one has just pressed.
      autoFocus
      aria-label={label}
      className={styles.rename}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onDone(text.trim())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") onDone(text.trim());
        if (event.key === "Escape") onDone(null);
      }}
    />
  );
}
