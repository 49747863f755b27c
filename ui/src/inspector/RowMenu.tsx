import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import { IconButton, Menu, type MenuEntry } from "../design";
import { useText } from "../i18n";

/** What can be done to one row of a list. */
export function RowMenu({
  label,
  index,
  count,
  onMove,
  onRemove,
  more = [],
}: {
  /** What the row is, e.g. "Option 2". */
  label: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
  more?: MenuEntry[];
}) {
  const t = useText();
  const name = t("inspector.actionsFor", { label });
  return (
    <Menu
      label={name}
      groups={[
        { entries: more },
        {
          entries: [
            {
              id: "up",
              label: t("inspector.moveUp"),
              icon: <ArrowUp size={14} aria-hidden />,
              keys: "Alt+Up",
              isDisabled: index === 0,
              onAction: () => onMove(index - 1),
            },
            {
              id: "down",
              label: t("inspector.moveDown"),
              icon: <ArrowDown size={14} aria-hidden />,
              keys: "Alt+Down",
              isDisabled: index === count - 1,
              onAction: () => onMove(index + 1),
            },
            {
              id: "remove",
              label: t("inspector.remove"),
              icon: <Trash2 size={14} aria-hidden />,
              danger: true,
              onAction: onRemove,
            },
          ],
        },
      ]}
    >
      <IconButton label={name} icon={<Ellipsis size={14} aria-hidden />} size="small" bare />
    </Menu>
  );
}

/** Alt+Up and Alt+Down in a row; true when the key was taken. */
export function moveByKey(
  event: React.KeyboardEvent,
  index: number,
  onMove: (to: number) => void,
): boolean {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return false;
  // Alt+arrows also move the component on the phone; inside a list they mean the row.
  event.preventDefault();
  event.stopPropagation();
  onMove(event.key === "ArrowUp" ? index - 1 : index + 1);
  return true;
}
