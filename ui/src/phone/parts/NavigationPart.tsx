import { ChevronRight } from "lucide-react";
import { cx } from "../../design/cx";
import type { JsonValue } from "../../platform/generated";
import { type Drawing, listOf, objectOf, textOf } from "../drawing";
import { Words } from "../words";
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
  end: Line[];
  badge: string;
  tags: Line[];
  enabled: boolean;
}

/** One of several words, and where it stands in the item. */
interface Line {
  path: string;
  text: string;
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
                <Face item={item} path={`/list-items/${at}`} large={large} />
              </button>
            ) : (
              <span className={cx(styles.item, !item.enabled && styles.off)}>
                <Face item={item} path={`/list-items/${at}`} large={large} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Hint error={error} helper="" flush />
    </div>
  );
}

function Face({ item, path, large }: { item: Item; path: string; large: boolean }) {
  return (
    <>
      {item.start ? <Thumb source={item.start.image} alt={item.start.alt} large={large} /> : null}
      <span className={styles.main}>
        <span className={styles.head}>
          <span className={styles.title} dir="auto">
            <Words path={`${path}/main-content/title`}>{item.title}</Words>
          </span>
          {item.badge ? (
            <span className={styles.badge} dir="auto">
              <Words path={`${path}/badge`}>{item.badge}</Words>
            </span>
          ) : null}
        </span>
        {item.description ? (
          <span className={styles.description} dir="auto">
            <Words path={`${path}/main-content/description`}>{item.description}</Words>
          </span>
        ) : null}
        {item.metadata ? (
          <span className={styles.metadata} dir="auto">
            <Words path={`${path}/main-content/metadata`}>{item.metadata}</Words>
          </span>
        ) : null}
        {item.tags.length > 0 ? (
          <span className={styles.tags}>
            {item.tags.map((tag) => (
              <span key={tag.path} className={styles.tag} dir="auto">
                <Words path={path + tag.path}>{tag.text}</Words>
              </span>
            ))}
          </span>
        ) : null}
      </span>
      {item.end.length > 0 ? (
        <span className={styles.end}>
          {item.end.map((line) => (
            <span key={line.path} dir="auto">
              <Words path={path + line.path}>{line.text}</Words>
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
    end: ["title", "description", "metadata"].flatMap((key) => lineOf(`/end/${key}`, end[key])),
    badge: textOf(item.badge),
    tags: listOf(item.tags).flatMap((tag, at) => lineOf(`/tags/${at}`, tag)),
    enabled: item.enabled !== false,
  };
}

function lineOf(path: string, value: JsonValue | undefined): Line[] {
  const text = textOf(value);
  return text === "" ? [] : [{ path, text }];
}

/** Everything the row says, the title first. */
function nameOf({ title, badge, description, metadata, tags, end }: Item): string {
  const lines = [...tags, ...end].map(({ text }) => text);
  return [title, badge, description, metadata, ...lines].filter(Boolean).join(", ");
}
