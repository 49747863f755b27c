import { ListPlus, Plus } from "lucide-react";
import { Button, Menu } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import { DataPicker } from "../DataPicker";
import styles from "../inspector.module.css";
import { KeyValueTable } from "../KeyValueTable";
import { Labelled } from "../Labelled";
import { declaredType } from "../model/binding";
import { isObject, type JsonObject, segment } from "../model/json";
import { emptyOf, freeKey, unsentSources } from "../model/payload";
import { plainProperty } from "../model/property";
import { useSubject, useWrite } from "../subject";
import { useOffer } from "../useOffer";
import { FreeWidget } from "../widgets/FreeWidget";

interface PayloadProps {
  action: JsonObject;
  path: string;
  setting: string;
  purpose: "complete" | "data_exchange" | "update_data";
}

/** What an action sends: keys as the receiving systems see them, and where each value is from. */
export function PayloadSettings({ action, path, setting, purpose }: PayloadProps) {
  const t = useText();
  const at = `${path}/payload`;
  const { payload } = action;
  if (payload !== undefined && !isObject(payload)) {
    const property = plainProperty("payload", t("inspector.payload"), { kind: "free" });
    const common = { property, value: payload, path: at, siblings: action, aside: null };
    return <FreeWidget {...common} kind={{ kind: "free" }} />;
  }
  const values = payload ?? {};
  return (
    <Labelled
      label={t(`inspector.payload_${purpose}`)}
      note={t(`inspector.payloadHelp_${purpose}`)}
      counter={undefined}
      group
    >
      <PayloadTable values={values} at={at} setting={setting} purpose={purpose} />
      <div className={styles.tableActions}>
        {purpose === "update_data" ? (
          <AddDeclared values={values} at={at} setting={setting} />
        ) : (
          <AddAny values={values} at={at} setting={setting} withOthers={purpose === "complete"} />
        )}
      </div>
    </Labelled>
  );
}

interface AddProps {
  values: JsonObject;
  at: string;
  setting: string;
}

function useDeclared(): JsonObject {
  const { screen } = useSubject();
  const data = useDocumentState((state) =>
    screen === null ? undefined : state.loaded.get(screen)?.props.data,
  );
  return isObject(data) ? data : {};
}

function PayloadTable({ values, at, setting, purpose }: AddProps & Pick<PayloadProps, "purpose">) {
  const t = useText();
  const declared = useDeclared();
  const updates = purpose === "update_data";
  return (
    <KeyValueTable
      label={t(`inspector.payload_${purpose}`)}
      setting={setting}
      path={at}
      values={values}
      fixedKeys={updates}
      {...(updates ? { typeOf: (key: string) => declaredType(declared[key]) } : {})}
    />
  );
}

function AddAny({ values, at, setting, withOthers }: AddProps & { withOthers: boolean }) {
  const t = useText();
  const { node } = useSubject();
  const write = useWrite(setting);
  // A server knows what other screens sent it; a closing payload gathers everything.
  const answers = useOffer("").sources.filter((source) =>
    source.screen === null ? true : withOthers && source.origin === "answer",
  );
  const unsent = unsentSources(values, answers);
  const keyOf = (reference: string) => /([A-Za-z0-9_]+)\}$/.exec(reference)?.[1] ?? "value";
  const add = (reference: string) =>
    void write.set(at + segment(freeKey(Object.keys(values), keyOf(reference))), reference);
  return (
    <>
      {unsent.length > 0 ? (
        <Button
          kind="link"
          size="small"
          icon={<ListPlus size={13} aria-hidden />}
          onPress={() =>
            void write.edit(
              unsent.map((source) => ({
                kind: "set",
                node,
                path: at + segment(source.name),
                value: JSON.stringify(source.reference),
              })),
            )
          }
        >
          {t("inspector.addAllFields", { count: unsent.length })}
        </Button>
      ) : null}
      <DataPicker label={t("inspector.newValue")} path="" onChoose={add}>
        <Button kind="link" size="small" icon={<Plus size={13} aria-hidden />}>
          {t("inspector.addFromData")}
        </Button>
      </DataPicker>
      <Button
        kind="link"
        size="small"
        onPress={() => void write.set(at + segment(freeKey(Object.keys(values), "key")), "")}
      >
        {t("inspector.addText")}
      </Button>
    </>
  );
}

/** Only declared fields of this screen can be updated. */
function AddDeclared({ values, at, setting }: AddProps) {
  const t = useText();
  const write = useWrite(setting);
  const declared = useDeclared();
  const open = Object.keys(declared).filter((key) => !(key in values));
  if (open.length === 0) return null;
  return (
    <Menu
      label={t("inspector.addDeclared")}
      placement="bottom start"
      groups={[
        {
          entries: open.map((key) => ({
            id: key,
            label: key,
            onAction: () => void write.set(at + segment(key), emptyOf(declaredType(declared[key]))),
          })),
        },
      ]}
    >
      <Button kind="link" size="small" icon={<Plus size={13} aria-hidden />}>
        {t("inspector.addDeclared")}
      </Button>
    </Menu>
  );
}
