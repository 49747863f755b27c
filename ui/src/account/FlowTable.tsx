import { Ban, Ellipsis, ExternalLink, PencilLine, Trash2 } from "lucide-react";
import { memo } from "react";
import { useDesk, useDeskState } from "../app/deskContext";
import { Badge, IconButton, Menu } from "../design";
import table from "../design/Table.module.css";
import { useText } from "../i18n";
import { call, type FlowRow } from "../platform";
import type { AccountPlace, FlowAction } from "./AccountFlows";
import styles from "./FlowTable.module.css";
import { allowedActions } from "./filter";
import { StatusChip } from "./StatusChip";
import { categoryWords } from "./words";

export function FlowTable({
  place,
  rows,
  onAct,
}: {
  place: AccountPlace;
  rows: FlowRow[];
  onAct: (action: FlowAction, row: FlowRow) => void;
}) {
  const t = useText();
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th className={styles.name}>{t("account.column.flow")}</th>
            <th className={styles.status}>{t("account.status")}</th>
            <th className={styles.categories}>{t("account.column.categories")}</th>
            <th className={styles.problems}>{t("account.column.problems")}</th>
            <th className={table.actions}>
              <span className="visually-hidden">{t("account.column.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} place={place} row={row} onAct={onAct} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Drawn again only with its own Flow: letters in the search field must not wait for a hundred. */
const Row = memo(function Row({
  place,
  row,
  onAct,
}: {
  place: AccountPlace;
  row: FlowRow;
  onAct: (action: FlowAction, row: FlowRow) => void;
}) {
  const t = useText();
  const desk = useDesk();
  const opening = useDeskState((state) => state.opening);
  const { connection, account } = place;
  const open = () =>
    void desk.open(() => call("open_flow", { connection, account, flow: row.id }), "account");
  const allowed = allowedActions(row.status);
  const categories = row.categories.map((category) => categoryWords(t, category)).join(", ");
  return (
    <tr>
      <td>
        <button
          type="button"
          className={table.open}
          title={t("account.openIn", { name: row.name })}
          disabled={opening}
          onClick={open}
        >
          {row.name}
        </button>
        <span className={styles.id}>{row.id}</span>
      </td>
      <td>
        <StatusChip status={row.status} />
      </td>
      <td>
        <span className={table.cut} title={categories}>
          {categories}
        </span>
      </td>
      <td>
        {row.problems.length > 0 ? (
          <button
            type="button"
            className={styles.badge}
            aria-label={t("account.problemsOf", { name: row.name })}
            onClick={() => onAct("problems", row)}
          >
            <Badge
              tone="error"
              count={row.problems.length}
              label={t("account.problems", { count: row.problems.length })}
            />
          </button>
        ) : (
          t("account.problems.none")
        )}
      </td>
      <td className={table.actions}>
        <Menu
          label={t("account.actionsFor", { name: row.name })}
          groups={[
            {
              entries: [
                {
                  id: "open",
                  label: t("account.action.open"),
                  icon: <PencilLine size={15} aria-hidden />,
                  onAction: open,
                },
                {
                  id: "preview",
                  label: t("account.action.preview"),
                  icon: <ExternalLink size={15} aria-hidden />,
                  onAction: () => onAct("preview", row),
                },
              ],
            },
            {
              entries: [
                {
                  id: "deprecate",
                  label: t("account.action.deprecate"),
                  icon: <Ban size={15} aria-hidden />,
                  danger: true,
                  isDisabled: !allowed.deprecate,
                  description: allowed.deprecate ? undefined : t("account.onlyPublished"),
                  onAction: () => onAct("deprecate", row),
                },
                {
                  id: "delete",
                  label: t("account.action.delete"),
                  icon: <Trash2 size={15} aria-hidden />,
                  danger: true,
                  isDisabled: !allowed.delete,
                  description: allowed.delete ? undefined : t("account.onlyDrafts"),
                  onAction: () => onAct("delete", row),
                },
              ],
            },
          ]}
        >
          <IconButton
            label={t("account.actionsFor", { name: row.name })}
            size="small"
            bare
            icon={<Ellipsis size={16} aria-hidden />}
          />
        </Menu>
      </td>
    </tr>
  );
});
