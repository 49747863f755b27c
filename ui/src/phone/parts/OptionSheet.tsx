import { type KeyboardEvent, useRef } from "react";
import { cx } from "../../design/cx";
import { BottomSheet } from "../BottomSheet";
import type { Option } from "../drawing";
import styles from "./Choice.module.css";
import { OptionFace } from "./OptionFace";

/** The list that a Dropdown opens. */
export function OptionSheet({
  id,
  title,
  options,
  chosen,
  onChoose,
  onClose,
}: {
  id: string;
  title: string;
  options: readonly Option[];
  chosen: string;
  onChoose: (id: string) => void;
  onClose: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const first =
    options.find((option) => option.id === chosen) ?? options.find((one) => one.enabled);
  const walk = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])].filter(
      (one) => one.getAttribute("aria-disabled") !== "true",
    );
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = stepOf(event.key, at, all);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <BottomSheet title={title} onClose={onClose}>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={title}
        tabIndex={-1}
        className={styles.list}
        onKeyDown={walk}
      >
        {options.map((option, at) => (
          <button
            // Two options may share an id while the file is being written.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={`${at} ${option.id}`}
            type="button"
            role="option"
            aria-selected={option.id === chosen}
            aria-disabled={!option.enabled}
            aria-label={option.title}
            tabIndex={option === first ? 0 : -1}
            data-first={option === first ? "" : undefined}
            className={cx(styles.option, !option.enabled && styles.off)}
            onClick={() => {
              if (!option.enabled) return;
              onChoose(option.id);
              onClose();
            }}
          >
            <OptionFace
              option={option}
              path={`/data-source/${at}`}
              large={false}
              mark={{ many: false, chosen: option.id === chosen }}
            />
          </button>
        ))}
      </div>
    </BottomSheet>
  );
}

/** Where a key leads from an entry of a list: up, down, to an end, to a first letter. */
function stepOf(key: string, at: number, all: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return all[Math.min(at + 1, all.length - 1)];
    case "ArrowUp":
      return all[Math.max(at - 1, 0)];
    case "Home":
      return all[0];
    case "End":
      return all.at(-1);
    default: {
      if ([...key].length !== 1 || key === " ") return undefined;
      const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      const letter = key.toLocaleLowerCase();
      return after.find((one) =>
        one.getAttribute("aria-label")?.toLocaleLowerCase().startsWith(letter),
      );
    }
  }
}
