import { ChevronRight, Search } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cx, TextField } from "../design";
import { useText } from "../i18n";
import type { PropertyView } from "../platform";
import styles from "./inspector.module.css";
import type { JsonObject } from "./model/json";
import { matches, unknownProperties } from "./model/search";
import { OtherProperties } from "./OtherProperties";
import { PropertyFields } from "./PropertyField";

/** The form: search, the short form first, what happens, the rest behind "More". */
export function Settings({
  properties,
  values,
  structure,
  known,
  children,
}: {
  properties: readonly PropertyView[];
  values: JsonObject;
  /** Keys that are not settings. */
  structure: readonly string[];
  /** The catalogue describes this type. */
  known: boolean;
  /** After the short form, e.g. the data model of a screen. */
  children?: ReactNode;
}) {
  const t = useText();
  const [query, setQuery] = useState("");
  const unknown = unknownProperties(values, [...properties], structure);
  const searching = query.trim() !== "";
  const found = properties.filter((property) => matches(property, query));
  const group = (name: PropertyView["group"]) =>
    found.filter((property) => groupOf(property, values) === name);
  const foundUnknown = unknown.filter((name) =>
    name.toLowerCase().includes(query.trim().toLowerCase()),
  );
  const more = group("more");
  return (
    <>
      {properties.length > 4 ? (
        <div className={styles.search}>
          <TextField
            type="search"
            label={t("inspector.findSetting")}
            hideLabel
            placeholder={t("inspector.findSetting")}
            icon={<Search size={14} aria-hidden />}
            value={query}
            onChange={setQuery}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || query === "") return;
              event.stopPropagation();
              setQuery("");
            }}
          />
        </div>
      ) : null}
      <div className={styles.form}>
        <PropertyFields properties={group("main")} base="" siblings={values} />
        {searching ? null : children}
        {group("action").length > 0 ? (
          <Section title={t("inspector.actionGroup")}>
            <PropertyFields properties={group("action")} base="" siblings={values} />
          </Section>
        ) : null}
        {more.length > 0 ? <More properties={more} values={values} open={searching} /> : null}
        {searching && found.length + foundUnknown.length === 0 ? (
          <p className={styles.help}>{t("inspector.noSetting", { query: query.trim() })}</p>
        ) : null}
        {foundUnknown.length > 0 ? (
          <OtherProperties names={foundUnknown} values={values} known={known} />
        ) : null}
      </div>
    </>
  );
}

/** An action that nothing asks for and nobody has set is one of the settings most leave alone. */
function groupOf(property: PropertyView, values: JsonObject): PropertyView["group"] {
  const idle = property.group === "action" && !property.required;
  return idle && values[property.name] === undefined ? "more" : property.group;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.sectionTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** Settings most people leave alone. Its title says what is inside; what is set counts. */
function More({
  properties,
  values,
  open,
}: {
  properties: readonly PropertyView[];
  values: JsonObject;
  open: boolean;
}) {
  const t = useText();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const shown = open || unfolded;
  const used = properties.filter((property) => values[property.name] !== undefined).length;
  const names = properties
    .slice(0, 3)
    .map((property) => property.label.toLowerCase())
    .join(", ");
  return (
    <section className={styles.section}>
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={id}
        className={styles.more}
        onClick={() => setUnfolded(!unfolded)}
      >
        <ChevronRight size={14} aria-hidden className={cx(styles.turn, shown && styles.turned)} />
        <span className={styles.moreWords}>
          {shown ? t("inspector.more") : t("inspector.moreNames", { names })}
        </span>
        {used > 0 && !shown ? (
          <span className={styles.used}>{t("inspector.used", { count: used })}</span>
        ) : null}
      </button>
      <div id={id} className={styles.form} hidden={!shown}>
        {shown ? <PropertyFields properties={properties} base="" siblings={values} /> : null}
      </div>
    </section>
  );
}
