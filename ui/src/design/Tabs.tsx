import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { cx } from "./cx";
import styles from "./Tabs.module.css";

export interface TabItem<K extends string> {
  id: K;
  label: string;
  /** After the label, e.g. badges. */
  aside?: ReactNode;
  content: ReactNode;
}

/** Several faces of one pane, one at a time. Only the chosen one is mounted. */
export function Tabs<K extends string>({
  label,
  tabs,
  value,
  onChange,
  actions,
  className,
}: {
  /** Accessible name of the row of tabs. */
  label: string;
  tabs: readonly TabItem<K>[];
  value: K;
  onChange: (value: K) => void;
  /** At the far end of the row. */
  actions?: ReactNode;
  className?: string | undefined;
}) {
  return (
    <AriaTabs
      className={cx(styles.tabs, className)}
      selectedKey={value}
      onSelectionChange={(key) => onChange(String(key) as K)}
    >
      <div className={styles.bar}>
        <TabList aria-label={label} className={styles.list ?? ""}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={styles.tab ?? ""}>
              {tab.label}
              {tab.aside}
            </Tab>
          ))}
        </TabList>
        {actions}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ""}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
