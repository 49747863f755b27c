import { useQueryClient } from "@tanstack/react-query";
import { FileSearch, Search, Workflow } from "lucide-react";
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from "react";
import { Button, Dialog, EmptyState, Select, TextField } from "../design";
import { useText } from "../i18n";
import type { FlowRow } from "../platform";
import type { FlowTarget } from "../publish/target";
import styles from "./AccountFlows.module.css";
import { FlowTable } from "./FlowTable";
import { type FlowFilter, matching, statusesOf } from "./filter";
import { statusWords } from "./words";

const PreviewDialog = lazy(() => import("../publish/PreviewDialog"));
const DeprecateDialog = lazy(() => import("../publish/DeprecateDialog"));
const DeleteDialog = lazy(() => import("../publish/DeleteDialog"));

/** Rows drawn at first, and again with every "more": an account may hold thousands. */
const PAGE = 100;

export type AccountPlace = Pick<
  FlowTarget,
  "connection" | "connectionName" | "account" | "accountName"
>;
export type FlowAction = "preview" | "deprecate" | "delete" | "problems";

/** Search, filter and table over an account's Flows, with what can be done to each. */
export function AccountFlows({ place, flows }: { place: AccountPlace; flows: FlowRow[] }) {
  const t = useText();
  const queries = useQueryClient();
  const [filter, setFilter] = useState<FlowFilter>({ text: "", status: "all" });
  const [shownUpTo, setShownUpTo] = useState(PAGE);
  const [acting, setActing] = useState<{ action: FlowAction; row: FlowRow } | null>(null);
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => matching(flows, wanted, t), [flows, wanted, t]);
  const act = useCallback((action: FlowAction, row: FlowRow) => setActing({ action, row }), []);
  const close = () => setActing(null);
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ["flows", place.connection, place.account] });
  };

  if (flows.length === 0) {
    return (
      <EmptyState icon={<Workflow size={20} />} title={t("account.empty.title")}>
        {t("account.empty.body")}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.tools}>
        <TextField
          className={styles.search}
          type="search"
          label={t("account.search")}
          hideLabel
          placeholder={t("account.search")}
          icon={<Search size={15} aria-hidden />}
          value={filter.text}
          onChange={(text) => setFilter((now) => ({ ...now, text }))}
        />
        <Select
          className={styles.status}
          label={t("account.status")}
          hideLabel
          options={[
            { id: "all", label: t("account.status.all") },
            { id: "problems", label: t("account.status.withProblems") },
            ...statusesOf(flows).map((id) => ({ id, label: statusWords(t, id).words })),
          ]}
          value={filter.status}
          onChange={(status) => setFilter((now) => ({ ...now, status }))}
        />
        <p className={styles.count} role="status">
          {t("account.count", { found: found.length, all: flows.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon={<FileSearch size={20} />}
          title={t("account.nothingFound")}
          actions={
            <Button onPress={() => setFilter({ text: "", status: "all" })}>
              {t("account.clearFilter")}
            </Button>
          }
        />
      ) : (
        <FlowTable place={place} rows={found.slice(0, shownUpTo)} onAct={act} />
      )}
      {found.length > shownUpTo ? (
        <div className={styles.more}>
          <Button onPress={() => setShownUpTo(shownUpTo + PAGE)}>
            {t("account.more", { count: Math.min(PAGE, found.length - shownUpTo) })}
          </Button>
        </div>
      ) : null}
      <Suspense fallback={null}>{dialog()}</Suspense>
    </>
  );

  function dialog() {
    if (acting === null) return null;
    const { action, row } = acting;
    const target: FlowTarget = { ...place, flow: row.id, name: row.name, status: row.status };
    switch (action) {
      case "preview":
        return <PreviewDialog target={target} onClose={close} />;
      case "deprecate":
        return <DeprecateDialog target={target} onDone={refresh} onClose={close} />;
      case "delete":
        return <DeleteDialog target={target} onDone={refresh} onClose={close} />;
      case "problems":
        return (
          <Dialog
            isOpen
            onClose={close}
            title={t("account.problemsOf", { name: row.name })}
            subtitle={t("account.problemsFrom")}
          >
            <ul className={styles.problems}>
              {row.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Dialog>
        );
    }
  }
}
