import { useState } from "react";
import { Failure } from "../app/Failure";
import { Button, Dialog, Skeleton } from "../design";
import { useDocumentState } from "../document";
import { useCatalogue } from "../editor/catalogue";
import { useText } from "../i18n";
import type { NodeId, RemovalThen } from "../platform";
import { ChoiceList } from "./ChoiceList";
import { nameOf } from "./model";
import styles from "./RemoveRouteDialog.module.css";
import { useMap, useMapState } from "./state";
import { useRemoveRoute } from "./useAskRemoval";
import { useRemovalPlan } from "./useRoutePlan";
import { causeName } from "./words";

/** Asks what becomes of the button whose route goes. */
export function RemoveRouteDialog() {
  const removing = useMapState((s) => s.removing);
  const map = useMap();
  if (!removing) return null;
  const close = () => map.store.setState({ removing: null, focus: removing.from });
  return <Removing {...removing} onClose={close} />;
}

function Removing({ from, to, onClose }: { from: NodeId; to: NodeId; onClose: () => void }) {
  const t = useText();
  const { everyday } = useCatalogue();
  const screens = useDocumentState((s) => s.screens);
  const plan = useRemovalPlan(from, to);
  const remove = useRemoveRoute();
  const [then, setThen] = useState<RemovalThen | null>(null);
  const name = (node: NodeId) => {
    const screen = screens.find((one) => one.node === node);
    return screen ? nameOf(screen) : "";
  };
  const choice =
    plan.data?.choices.find((one) => one.then === then) ?? plan.data?.choices[0] ?? null;
  const causes = plan.data?.causes.map((cause) => causeName(cause, everyday)) ?? [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={() => choice && void remove(from, to, choice.then)}
      title={t("map.removeTitle", { from: name(from), to: name(to) })}
      subtitle={
        causes.length > 0 ? t("map.removeCauses", { causes: causes.join(", ") }) : undefined
      }
      footer={
        <>
          <Button onPress={onClose}>{t("app.cancel")}</Button>
          <Button kind="danger" type="submit" isDisabled={!choice}>
            {t("map.removeRoute")}
          </Button>
        </>
      }
    >
      {plan.error ? (
        <Failure error={plan.error} onRetry={() => void plan.refetch()} />
      ) : !plan.data ? (
        <Skeleton height={120} />
      ) : (
        <ChoiceList
          label={t("map.whatBecomes")}
          value={choice?.then ?? null}
          onChange={(key) => setThen(key as RemovalThen)}
          choices={plan.data.choices.map((one) => ({
            key: one.then,
            title: t(`map.then-${one.then}`, { count: causes.length }),
            about: t(`map.then-${one.then}-about`, { count: causes.length, from: name(from) }),
          }))}
        >
          {choice && choice.brings.length > 0 ? (
            <div className={styles.brings}>
              <p>{t("map.thenSays")}</p>
              <ul>
                {choice.brings.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </ChoiceList>
      )}
    </Dialog>
  );
}
