import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
  Text,
} from "react-aria-components";
import { KeyCap } from "./KeyCap";
import styles from "./Menu.module.css";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Shown at the end, e.g. "Ctrl+D"; binding it is not the menu's business. */
  keys?: string | undefined;
  /** Second line; also the place to say why an entry is disabled. */
  description?: string | undefined;
  danger?: boolean;
  isDisabled?: boolean;
  onAction: () => void;
}

export interface MenuGroup {
  /** Heading of the group, when it has one. */
  title?: string;
  entries: readonly MenuEntry[];
}

/** A button that opens a list of commands. The child is a Button or IconButton of this folder. */
export function Menu({
  label,
  groups,
  placement = "bottom end",
  children,
}: {
  /** Accessible name of the list. */
  label: string;
  groups: readonly MenuGroup[];
  placement?: PopoverProps["placement"];
  children: ReactElement;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover placement={placement ?? "bottom end"} offset={4} className={styles.popover ?? ""}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

export function MenuList({
  label,
  groups,
  onClose,
}: {
  label: string;
  groups: readonly MenuGroup[];
  onClose?: () => void;
}) {
  const filled = groups.filter((group) => group.entries.length > 0);
  return (
    <AriaMenu aria-label={label} className={styles.menu ?? ""} {...(onClose ? { onClose } : {})}>
      {filled.flatMap((group, index) => {
        const key = group.title ?? group.entries[0]?.id ?? "group";
        const section = (
          <MenuSection key={key} {...(group.title ? {} : { "aria-label": label })}>
            {group.title ? <Header className={styles.header}>{group.title}</Header> : null}
            {group.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </MenuSection>
        );
        return index === 0
          ? [section]
          : [<Separator key={`before-${key}`} className={styles.separator ?? ""} />, section];
      })}
    </AriaMenu>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onAction}
      className={styles.item ?? ""}
      data-danger={entry.danger || undefined}
    >
      {entry.icon}
      <span className={styles.words}>
        <Text slot="label">{entry.label}</Text>
        {entry.description ? (
          <Text slot="description" className={styles.second}>
            {entry.description}
          </Text>
        ) : null}
      </span>
      {entry.keys ? <KeyCap keys={entry.keys} /> : null}
    </MenuItem>
  );
}
