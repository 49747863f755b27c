import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, History } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { StatusChip } from "../account/StatusChip";
import { useDesk } from "../app/deskContext";
import { Failure } from "../app/Failure";
import { tell } from "../app/tell";
import { ago, folderOf } from "../app/words";
import { Button, Chip, EmptyState, IconButton, Menu, Skeleton } from "../design";
import table from "../design/Table.module.css";
import { useText } from "../i18n";
import { call, type RecentView } from "../platform";
import { ProblemBadges } from "./ProblemBadges";
import styles from "./Recent.module.css";

/** So many are shown until all are asked for: the templates below stay in sight. */
const FEW = 5;

export const useRecent = () =>
  useQuery({
    queryKey: ["recent"],
    queryFn: () => call("recent", {}),
    // Leaving the editor changes it.
    refetchOnMount: "always",
  });

/** Flows opened before, newest first. */
export function Recent() {
  const t = useText();
  const { data, error, refetch } = useRecent();
  const [all, setAll] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="recent">
      <h2 id="recent" className={styles.title}>
        {t("start.recent")}
      </h2>
      {error ? (
        <Failure error={error} onRetry={() => refetch()} />
      ) : data?.length === 0 ? (
        <div className={table.frame}>
          <EmptyState icon={<History size={20} />} title={t("start.recent.none")}>
            {t("start.recent.noneBody")}
          </EmptyState>
        </div>
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th className={styles.flow}>{t("start.recent.flow")}</th>
                <th className={styles.where}>{t("start.recent.where")}</th>
                <th className={styles.state}>{t("start.recent.state")}</th>
                <th className={styles.problems}>{t("start.recent.problems")}</th>
                <th className={styles.edited}>{t("start.recent.edited")}</th>
                <th className={table.actions}>
                  <span className="visually-hidden">{t("start.recent.actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data ? (
                data
                  .slice(0, all ? undefined : FEW)
                  .map((recent) => <Row key={recent.path} recent={recent} />)
              ) : (
                <tr>
                  <td colSpan={6}>
                    <Skeleton width="40%" />
                  </td>
                </tr>
              )}
            </tbody>
          </table>
          {data && data.length > FEW && !all ? (
            <div className={styles.more}>
              <Button kind="quiet" size="small" onPress={() => setAll(true)}>
                {t("start.recent.all", { count: data.length })}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </section>
  );
}

function Row({ recent }: { recent: RecentView }) {
  const t = useText();
  const intl = useIntl();
  const desk = useDesk();
  const queries = useQueryClient();
  const { path, name, place, status, errors, warnings, openedAt, missing } = recent;
  const forget = () =>
    call("forget_recent", { path })
      .then(() => queries.invalidateQueries({ queryKey: ["recent"] }))
      .catch(tell);
  return (
    <tr>
      <td title={path}>
        <button
          type="button"
          className={table.open}
          disabled={missing}
          onClick={() => void desk.openPath(path)}
        >
          {name}
        </button>
      </td>
      <td>
        <span className={table.cut} title={place ?? folderOf(path)}>
          {place ?? t("start.recent.local")}
        </span>
      </td>
      <td>
        {missing ? <Chip tone="warn">{t("start.recent.missing")}</Chip> : null}
        {missing ? null : <StatusChip status={status} />}
      </td>
      <td>
        <ProblemBadges errors={errors} warnings={warnings} />
      </td>
      <td>{ago(intl, openedAt, Date.now())}</td>
      <td className={table.actions}>
        <Menu
          label={t("start.recent.more", { name })}
          groups={[
            {
              entries: [{ id: "forget", label: t("start.recent.forget"), onAction: forget }],
            },
          ]}
        >
          <IconButton
            label={t("start.recent.more", { name })}
            size="small"
            bare
            icon={<Ellipsis size={16} aria-hidden />}
          />
        </Menu>
      </td>
    </tr>
  );
}
