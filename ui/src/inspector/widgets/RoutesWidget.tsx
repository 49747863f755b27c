import { Plus, X } from "lucide-react";
import { Button, IconButton, Menu } from "../../design";
import { useDocumentState } from "../../document";
import { useText } from "../../i18n";
import type { ScreenSummary } from "../../platform";
import styles from "../inspector.module.css";
import { Labelled } from "../Labelled";
import { isObject, type Json, segment } from "../model/json";
import { PropertyProblems } from "../SubjectProblems";
import { useWrite } from "../subject";
import { FreeWidget } from "./FreeWidget";
import type { WidgetProps } from "./widget";

const names = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

/** Which screen leads to which: a line for each screen, with the screens it leads to. */
export function RoutesWidget(props: WidgetProps<"routes">) {
  const { property, value, path, aside } = props;
  const t = useText();
  const write = useWrite(property.label);
  const screens = useDocumentState((state) => state.screens);
  if (value !== undefined && !isObject(value)) {
    return <FreeWidget {...props} kind={{ kind: "free" }} />;
  }
  const routes = value ?? {};
  const ids = screens.map((screen) => screen.id).filter((id) => id !== "");
  // What is listed and is no screen shows too: it has to be put right.
  const all = value === undefined ? [] : [...new Set([...ids, ...Object.keys(routes)])];
  return (
    <Labelled label={property.label} name={property.name} help={property.help} aside={aside} group>
      {all.length > 0 ? (
        <ul className={styles.table} aria-label={property.label}>
          {all.map((id) => (
            <Route
              key={id}
              id={id}
              targets={routes[id]}
              screens={screens}
              path={path + segment(id)}
              setting={property.label}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.help}>{t("inspector.noRoutes")}</p>
      )}
      <div className={styles.tableActions}>
        <Button
          kind="link"
          size="small"
          onPress={() => void write.edit([{ kind: "routeFromActions" }])}
        >
          {t("inspector.routesFromActions")}
        </Button>
        {value !== undefined ? (
          <Button kind="link" size="small" onPress={() => void write.unset(path)}>
            {t("inspector.removeRoutes")}
          </Button>
        ) : null}
      </div>
    </Labelled>
  );
}

function Route({
  id,
  targets,
  screens,
  path,
  setting,
}: {
  id: string;
  targets: Json | undefined;
  screens: ScreenSummary[];
  path: string;
  setting: string;
}) {
  const t = useText();
  const write = useWrite(setting);
  const listed = names(targets);
  const titleOf = (one: string) => screens.find((screen) => screen.id === one)?.title || one;
  const known = screens.some((screen) => screen.id === id);
  const open = screens.filter((one) => one.id !== "" && one.id !== id && !listed.includes(one.id));
  return (
    <li className={styles.keyRow} data-property={path}>
      <div className={styles.keyLine}>
        <span className={styles.routeFrom} title={id}>
          {known ? titleOf(id) : t("inspector.noSuchScreenCalled", { id })}
        </span>
        {known ? (
          <Menu
            label={t("inspector.addRouteFrom", { screen: titleOf(id) })}
            placement="bottom end"
            groups={[
              {
                entries: open.map((screen) => ({
                  id: screen.id,
                  label: screen.title || screen.id,
                  description: screen.title ? screen.id : undefined,
                  onAction: () => void write.set(path, [...listed, screen.id]),
                })),
              },
            ]}
          >
            <IconButton
              label={t("inspector.addRouteFrom", { screen: titleOf(id) })}
              icon={<Plus size={14} aria-hidden />}
              size="small"
              isDisabled={open.length === 0}
            />
          </Menu>
        ) : (
          <IconButton
            label={t("inspector.removeKey", { key: id })}
            icon={<X size={13} aria-hidden />}
            size="small"
            kind="danger"
            onPress={() => void write.unset(path)}
          />
        )}
      </div>
      {listed.length > 0 ? (
        <ul className={styles.tokens} aria-label={t("inspector.leadsTo", { screen: titleOf(id) })}>
          {listed.map((target) => (
            <li key={target} className={styles.token} title={target}>
              {titleOf(target)}
              <IconButton
                label={t("inspector.removeRoute", { from: titleOf(id), to: titleOf(target) })}
                icon={<X size={12} aria-hidden />}
                size="small"
                bare
                onPress={() =>
                  void write.set(
                    path,
                    listed.filter((one) => one !== target),
                  )
                }
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.help}>
          {t(targets === undefined ? "inspector.notListed" : "inspector.leadsNowhere")}
        </p>
      )}
      <PropertyProblems path={path} />
    </li>
  );
}
