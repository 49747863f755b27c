import { Select } from "../../design";
import { useDocumentState } from "../../document";
import { useCatalogue } from "../../editor/catalogue";
import { useText } from "../../i18n";
import type { ActionView } from "../../platform";
import styles from "../inspector.module.css";
import { isObject, type Json, type JsonObject } from "../model/json";
import { PropertyFields } from "../PropertyField";
import { useSubject, useWrite } from "../subject";
import { FreeWidget } from "../widgets/FreeWidget";
import type { WidgetProps } from "../widgets/widget";
import { NavigateSettings } from "./NavigateSettings";
import { PayloadSettings } from "./PayloadSettings";

const NOTHING = "";

/** What happens: choose the action, then what it needs. */
export function ActionWidget(props: WidgetProps<"action">) {
  const { kind, property, value, path } = props;
  const t = useText();
  const { node, screen } = useSubject();
  const write = useWrite(property.label);
  const screens = useDocumentState((state) => state.screens);
  const catalogue = useCatalogue();
  if (value !== undefined && !isObject(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const known = catalogue.view?.actions ?? [];
  const everyday = (action: string) => known.find((one) => one.name === action)?.everyday ?? action;
  const name = typeof value?.name === "string" ? value.name : NOTHING;
  const others = screens.filter((other) => other.node !== screen && other.id !== "");
  const options = kind.actions.map((action) => ({
    id: action as string,
    label: everyday(action),
    description:
      action === "navigate" && others.length === 0 ? t("inspector.noOtherScreen") : undefined,
    isDisabled: action === "navigate" && others.length === 0,
  }));
  if (name !== NOTHING && !options.some((option) => option.id === name)) {
    const label = everyday(name);
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
      {value ? (
        <Settings
          view={known.find((one) => one.name === name)}
          action={value}
          path={path}
          setting={property.label}
        />
      ) : null}
    </div>
  );
}

interface SettingsProps {
  /** What the catalogue says of this action. */
  view: ActionView | undefined;
  action: JsonObject;
  path: string;
  setting: string;
}

function Settings({ view, action, path, setting }: SettingsProps) {
  const common = { action, path, setting };
  switch (view?.name) {
    case undefined:
      return null;
    case "navigate":
      return <NavigateSettings {...common} />;
    case "complete":
    case "data_exchange":
    case "update_data":
      return <PayloadSettings {...common} purpose={view.name} />;
    case "open_url":
      return <PropertyFields properties={view.properties} base={path} siblings={action} />;
  }
}

/** The new action, with what still means something of the old one. */
function actionOf(name: string, old: JsonObject): Json {
  const { name: _name, next: _next, url: _url, payload, ...rest } = old;
  if (name === "open_url") return { name, ...rest, url: "https://" };
  return { name, ...rest, payload: isObject(payload) && name !== "update_data" ? payload : {} };
}
