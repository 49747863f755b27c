import { Select } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { isObject, type Json, type JsonObject } from "../model/json";
import { plainProperty } from "../model/property";
import { PropertyField } from "../PropertyField";
import { useSubject, useWrite } from "../subject";
import { FreeWidget } from "../widgets/FreeWidget";
import type { WidgetProps } from "../widgets/widget";
import { NavigateSettings } from "./NavigateSettings";
import { PayloadSettings } from "./PayloadSettings";

const NOTHING = "";
const KNOWN = ["navigate", "complete", "data_exchange", "update_data", "open_url"] as const;
type Known = (typeof KNOWN)[number];
const isKnown = (name: string): name is Known => (KNOWN as readonly string[]).includes(name);

/** What happens: choose the action, then what it needs. */
export function ActionWidget(props: WidgetProps<"action">) {
  const { kind, property, value, path } = props;
  const t = useText();
  const { node, screen } = useSubject();
  const write = useWrite(property.label);
  const screens = useDocumentState((state) => state.screens);
  if (value !== undefined && !isObject(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const name = typeof value?.name === "string" ? value.name : NOTHING;
  const others = screens.filter((other) => other.node !== screen && other.id !== "");
  const options = kind.actions.map((action) => ({
    id: action,
    label: isKnown(action) ? t(`inspector.action_${action}`) : action,
    description:
      action === "navigate" && others.length === 0 ? t("inspector.noOtherScreen") : undefined,
    isDisabled: action === "navigate" && others.length === 0,
  }));
  if (name !== NOTHING && !kind.actions.includes(name)) {
    const label = isKnown(name) ? t(`inspector.action_${name}`) : name;
    options.push({ id: name, label, description: t("inspector.notHere"), isDisabled: false });
  }
  if (!property.required) {
    const label = t("inspector.nothingHappens");
    options.unshift({ id: NOTHING, label, description: undefined, isDisabled: false });
  }
  const choose = (next: string) => {
    if (next === name) return;
    if (next === NOTHING) return void write.unset(path);
    const target = others[0];
    return void write.edit([
      next === "navigate" && target
        ? { kind: "navigateTo", node, path, screen: target.id }
        : { kind: "set", node, path, value: JSON.stringify(actionOf(next, value ?? {})) },
    ]);
  };
  return (
    <div className={styles.action}>
      <Select
        label={property.label}
        options={options}
        value={name === NOTHING && property.required ? null : name}
        placeholder={t("inspector.choose")}
        onChange={choose}
      />
      {value ? <Settings name={name} action={value} path={path} setting={property.label} /> : null}
    </div>
  );
}

interface SettingsProps {
  name: string;
  action: JsonObject;
  path: string;
  setting: string;
}

function Settings({ name, action, path, setting }: SettingsProps) {
  const t = useText();
  const common = { action, path, setting };
  if (name === "navigate") return <NavigateSettings {...common} />;
  if (name === "complete" || name === "data_exchange" || name === "update_data") {
    return <PayloadSettings {...common} purpose={name} />;
  }
  if (name === "open_url") {
    const url = plainProperty("url", t("inspector.url"), { kind: "url" });
    return <PropertyField property={url} base={path} siblings={action} />;
  }
  return null;
}

/** The new action, with what still means something of the old one. */
function actionOf(name: string, old: JsonObject): Json {
  const { name: _name, next: _next, url: _url, payload, ...rest } = old;
  if (name === "open_url") return { name, ...rest, url: "https://" };
  return { name, ...rest, payload: isObject(payload) && name !== "update_data" ? payload : {} };
}
