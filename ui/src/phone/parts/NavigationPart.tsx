import { ChevronRight } from "lucide-react";
import { cx } from "../../design/cx";
import type { JsonValue } from "../../platform/generated";
import { type Drawing, listOf, objectOf, textOf } from "../drawing";
import { GroupHead } from "./GroupHead";
import { Hint } from "./Hint";
import styles from "./NavigationPart.module.css";
import { Thumb } from "./Picture";

interface Item {
  id: string;
  title: string;
  description: string;
  metadata: string;
  start: { image: JsonValue | undefined; alt: string } | null;
  end: string[];
  badge: string;
  tags: string[];
  enabled: boolean;
}

/** More are not shown by phones (fact base 6.10). */
const MOST = 20;

/** NavigationList: rows that lead on. */
export function NavigationPart({ props, error, enabled, live }: Drawing) {
  const label = textOf(props.label);
  const labelId = live && label ? `${live.id}-label` : undefined;
  const items = listOf(props["list-items"]).slice(0, MOST).map(itemOf);
  const large = props["media-size"] === "large";
  return (
    <div>
      <GroupHead id={labelId} label={label} description={textOf(props.description)} required />
      <ul className={styles.list} aria-labelledby={labelId}>
        {items.map((item, at) => (
          // Two items may share an id while the file is being written.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${at} ${item.id}`}>
            {live ? (
              <button
                type="button"
                className={styles.item}
                aria-label={nameOf(item)}
                disabled={!enabled || !item.enabled}
                onClick={() => live.onPress(item.id)}
              >
                <Face item={item} large={large} />
              </button>
            ) : (
              <span className={cx(styles.item, !item.enabled && styles.off)}>
                <Face item={item} large={large} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Hint error={error} helper="" flush />
    </div>
  );
}

function Face({ item, large }: { item: Item; large: boolean }) {
  return (
    <>
      {item.start ? <Thumb source={item.start.image} alt={item.start.alt} large={large} /> : null}
      <span className={styles.main}>
        <span className={styles.head}>
          <span className={styles.title} dir="auto">
            {item.title}
          </span>
          {item.badge ? (
            <span className={styles.badge} dir="auto">
              {item.badge}
            </span>
          ) : null}
        </span>
        {item.description ? (
          <span className={styles.description} dir="auto">
            {item.description}
          </span>
        ) : null}
        {item.metadata ? (
          <span className={styles.metadata} dir="auto">
            {item.metadata}
          </span>
        ) : null}
        {item.tags.length > 0 ? (
          <span className={styles.tags}>
            {item.tags.map((tag, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: tags have no identity but their place.
              <span key={at} className={styles.tag} dir="auto">
                {tag}
              </span>
            ))}
          </span>
        ) : null}
      </span>
      {item.end.length > 0 ? (
        <span className={styles.end}>
          {item.end.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
            <span key={at} dir="auto">
              {line}
            </span>
          ))}
        </span>
      ) : null}
      <ChevronRight size={18} className={styles.chevron} aria-hidden />
    </>
  );
}

function itemOf(value: JsonValue): Item {
  const item = objectOf(value);
  const main = objectOf(item["main-content"]);
  const end = objectOf(item.end);
  const start = item.start === undefined || item.start === null ? null : objectOf(item.start);
  return {
    id: textOf(item.id),
    title: textOf(main.title),
    description: textOf(main.description),
    metadata: textOf(main.metadata),
    start: start && { image: start.image, alt: textOf(start["alt-text"]) },
    end: [end.title, end.description, end.metadata].map(textOf).filter(Boolean),
    badge: textOf(item.badge),
    tags: listOf(item.tags).map(textOf).filter(Boolean),
    enabled: item.enabled !== false,
  };
}

/** Everything the row says, the title first. */
function nameOf({ title, badge, description, metadata, tags, end }: Item): string {
  return [title, badge, description, metadata, ...tags, ...end].filter(Boolean).join(", ");
}
