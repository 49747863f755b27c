import { cx } from "../design";
import { useText } from "../i18n";
import type { MapRoute } from "../platform";
import styles from "./Legend.module.css";
import { KINDS, kindOf } from "./model";
import lines from "./RouteLine.module.css";

/** What the lines mean: those that are on the map. */
export function Legend({ routes }: { routes: readonly MapRoute[] }) {
  const t = useText();
  const kinds = KINDS.filter((kind) => routes.some((route) => kindOf(route) === kind));
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t("map.legend")}>
      {kinds.map((kind) => (
        <li key={kind} className={styles.line}>
          <svg width="34" height="10" aria-hidden>
            <g className={cx(lines.route, lines[kind])}>
              <path d="M1,5L26,5" className={lines.line} />
              <path d="M34,5L25,0.5L25,9.5Z" className={lines.head} />
            </g>
          </svg>
          {t(`map.kind-${kind}`)}
        </li>
      ))}
    </ul>
  );
}
