import { useEffect, useState } from "react";
import { Failure } from "../app/Failure";
import { Button, Callout, Dialog, Select, Skeleton, TextField } from "../design";
import { useDocument, useDocumentState } from "../document";
import { useCatalogue } from "../editor/catalogue";
import { useUi } from "../editor/ui";
import { useText } from "../i18n";
import { call, type NodeId, type RouteChoice } from "../platform";
import { ChoiceList } from "./ChoiceList";
import styles from "./MakeRouteDialog.module.css";
import { nameOf } from "./model";
import { Outcome } from "./Outcome";
import { useMap, useMapState } from "./state";
import { useRoutePlan } from "./useRoutePlan";
import { choiceTitle, presentWords } from "./words";

/** Asks what leads from one screen to another, shows what will happen, and does it as one step. */
export function MakeRouteDialog() {
  const making = useMapState((s) => s.making);
  const map = useMap();
  if (!making) return null;
  const close = () => map.store.setState({ making: null, focus: making.from });
  return <Making key={making.from} from={making.from} first={making.to} onClose={close} />;
}

function Making({
  from,
  first,
  onClose,
}: {
  from: NodeId;
  first: NodeId | null;
  onClose: () => void;
}) {
  const t = useText();
  const { everyday } = useCatalogue();
  const screens = useDocumentState((s) => s.screens);
  const [to, setTo] = useState(first);
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState<string | null>(null);
  const plan = useRoutePlan(from, to);
  const make = useMakeRoute(onClose);
  const name = (node: NodeId | null) => {
    const screen = screens.find((one) => one.node === node);
    return screen ? nameOf(screen) : "";
  };
  const choices = plan.data?.choices ?? [];
  const open = choices.filter((choice) => choice.refused === null);
  const choice = open.find(({ key }) => key === chosen) ?? open[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, other words.
  useEffect(() => setWords(null), [to]);
  const targets = screens
    .filter((screen) => screen.node !== from)
    .map((screen) => ({
      id: String(screen.node),
      label: nameOf(screen),
      description: screen.title ? screen.id : undefined,
    }));
  const run = () => {
    if (choice && to !== null)
      void make(from, to, choice, words, { from: name(from), to: name(to) });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={run}
      title={t("map.makeTitle", { from: name(from) })}
      footer={
        <>
          <Button onPress={onClose}>{t("app.cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={!choice}>
            {t("map.make")}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <Select
          label={t("map.toScreen")}
          options={targets}
          value={to === null ? null : String(to)}
          placeholder={t("map.chooseScreen")}
          onChange={(next) => setTo(Number(next))}
        />
        {to === null ? null : plan.error ? (
          <Failure error={plan.error} onRetry={() => void plan.refetch()} />
        ) : !plan.data ? (
          <Skeleton height={120} />
        ) : plan.data.refused !== null ? (
          <Callout tone="warn" title={t("map.refusedTitle")}>
            {plan.data.refused}
          </Callout>
        ) : (
          <ChoiceList
            label={t("map.whatLeads")}
            value={choice?.key ?? null}
            onChange={setChosen}
            choices={choices.map((one) => ({
              key: one.key,
              title: choiceTitle(one, t, everyday),
              about: one.refused ?? presentWords(one, screens, t),
              refused: one.refused !== null,
            }))}
          >
            {choice?.by.kind === "added" ? (
              <TextField
                label={t(choice.by.type === "Footer" ? "map.buttonSays" : "map.linkSays")}
                value={words ?? choice.words ?? ""}
                onChange={setWords}
              />
            ) : null}
            {choice ? <Outcome choice={choice} from={name(from)} to={name(to)} /> : null}
          </ChoiceList>
        )}
      </div>
    </Dialog>
  );
}

function useMakeRoute(onDone: () => void) {
  const t = useText();
  const ui = useUi();
  const document = useDocument();
  return async (
    from: NodeId,
    to: NodeId,
    choice: RouteChoice,
    words: string | null,
    names: { from: string; to: string },
  ) => {
    const label = t("map.didMake", names);
    const done = await document.carryOut((base) =>
      call("make_route", { ...base, from, to, words, choice: choice.key, label }),
    );
    if (!done) return;
    ui.say(label);
    onDone();
  };
}
