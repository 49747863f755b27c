import { Button, Select } from "../../design";
import { useDocument, useDocumentState } from "../../document";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { KeyValueRow } from "../KeyValueTable";
import { Labelled } from "../Labelled";
import { isObject, type JsonObject, segment } from "../model/json";
import { payloadRows, proposedValue } from "../model/payload";
import { PropertyProblems } from "../SubjectProblems";
import { offerNow } from "../sources";
import { useSubject, useWrite } from "../subject";
import { useScreen } from "../useScreen";

/** Where to go, and what to hand over: exactly what the target declares. */
export function NavigateSettings({
  action,
  path,
  setting,
}: {
  action: JsonObject;
  path: string;
  setting: string;
}) {
  const t = useText();
  const document = useDocument();
  const { node, screen } = useSubject();
  const write = useWrite(setting);
  const screens = useDocumentState((state) => state.screens);
  const next = isObject(action.next) ? action.next.name : undefined;
  const current = typeof next === "string" ? next : "";
  const target = screens.find((other) => other.id === current);
  const view = useScreen(target?.node ?? null);
  const options = screens
    .filter((other) => other.node !== screen && other.id !== "")
    .map((other) => ({
      id: other.id,
      label: other.title || other.id,
      description: other.title ? other.id : undefined,
    }));
  const known = options.some((option) => option.id === current);
  if (!known && current !== "") {
    options.push({ id: current, label: current, description: t("inspector.noSuchScreen") });
  }
  const go = (id: string) => void write.edit([{ kind: "navigateTo", node, path, screen: id }]);
  const rows = payloadRows(action.payload, view?.props.data);
  const unmatched = view !== null && rows.some((row) => row.state !== "sent");
  const addMissing = async (key: string) => {
    const declaration = isObject(view?.props.data) ? view.props.data[key] : undefined;
    const at = `${path}/payload${segment(key)}`;
    const sources = await offerNow(document, node, at).then(
      (offer) => offer.sources.filter((source) => source.fits),
      () => [],
    );
    void write.set(at, proposedValue(key, declaration, sources));
  };
  return (
    <>
      <Select
        label={t("inspector.goTo")}
        options={options}
        value={current === "" ? null : current}
        placeholder={t("inspector.chooseScreen")}
        onChange={go}
      />
      <PropertyProblems path={`${path}/next`} />
      {rows.length > 0 ? (
        <Labelled
          label={t("inspector.handedOver")}
          note={
            target ? t("inspector.handedOverHelp", { screen: target.title || current }) : undefined
          }
          group
          aside={
            unmatched ? (
              <Button kind="link" size="small" onPress={() => go(current)}>
                {t("inspector.matchTarget")}
              </Button>
            ) : null
          }
        >
          <ul className={styles.table} aria-label={t("inspector.handedOver")}>
            {rows.map((row) =>
              row.state === "missing" ? (
                <li key={row.key} className={styles.keyRow}>
                  <div className={styles.keyLine}>
                    <span className={styles.keyName}>{row.key}</span>
                    <span className={styles.missing}>{t("inspector.notSent")}</span>
                    <Button size="small" onPress={() => void addMissing(row.key)}>
                      {t("inspector.sendIt")}
                    </Button>
                  </div>
                </li>
              ) : (
                <KeyValueRow
                  key={row.key}
                  name={row.key}
                  setting={setting}
                  path={`${path}/payload${segment(row.key)}`}
                  value={row.value}
                  type={row.type}
                  note={
                    row.state === "extra" && view !== null ? (
                      <p className={styles.missing}>{t("inspector.notAskedFor")}</p>
                    ) : null
                  }
                />
              ),
            )}
          </ul>
        </Labelled>
      ) : null}
      {rows.length === 0 && view !== null ? (
        <p className={styles.help}>{t("inspector.nothingAskedFor")}</p>
      ) : null}
    </>
  );
}
