import type { useText } from "../i18n";
import type { MapRoute, NodeId, RouteCause, RouteChoice, ScreenSummary } from "../platform";
import { kindOf } from "./model";

type Text = ReturnType<typeof useText>;

/** What leads there: "Button: Continue". */
export function causeName(
  cause: Pick<RouteCause, "words" | "type">,
  everyday: (type: string) => string,
): string {
  const kind = everyday(cause.type);
  return cause.words === null ? kind : `${kind}: ${cause.words}`;
}

/** What stands at a route: the words of what leads there, and how many more do. */
export function routeWords(route: MapRoute, t: Text): string {
  const [first, ...others] = route.causes;
  if (!first) return t("map.byServer");
  const words = first.words ?? t("map.unnamed");
  return others.length === 0 ? words : t("map.andMore", { words, count: others.length });
}

/** A route in a whole sentence: from where, to where, by what, and what is special about it. */
export function routeName(
  route: MapRoute,
  names: ReadonlyMap<NodeId, string>,
  t: Text,
  everyday: (type: string) => string,
): string {
  const causes = route.causes.map((cause) => causeName(cause, everyday));
  const kind = kindOf(route);
  const said = [
    t("map.routeName", { from: names.get(route.from) ?? "", to: names.get(route.to) ?? "" }),
    causes.length > 0 ? causes.join(", ") : "",
    kind === "backward" ? t(`map.backward-${route.backward ?? "back"}`) : "",
    kind === "hidden" || kind === "server" ? t(`map.kind-${kind}`) : "",
  ];
  return said.filter(Boolean).join(" · ");
}

const MOST = 150;
const STEP = 30;

/**
 * Room for a route's words, in pixels of the map; longer ones are cut. In steps, so that not every
 * letter typed into a button moves the map.
 */
export function wordsWidth(words: string): number {
  const width = words.length * 6.3 + 34;
  return Math.min(MOST, Math.ceil(width / STEP) * STEP);
}

/** A choice of what shall lead there. */
export function choiceTitle(
  choice: RouteChoice,
  t: Text,
  everyday: (type: string) => string,
): string {
  const { by } = choice;
  if (by.kind === "server") return t("map.byServerChoice");
  if (by.kind === "added") return t(by.type === "Footer" ? "map.addButton" : "map.addLink");
  return causeName({ words: choice.words, type: by.type }, everyday);
}

/** What it does at present, and thus gives up. */
export function presentWords(
  choice: RouteChoice,
  screens: readonly ScreenSummary[],
  t: Text,
): string {
  if (choice.by.kind === "server") return t("map.byServerAbout");
  if (choice.by.kind === "added") {
    return t(choice.by.type === "Footer" ? "map.addButtonAbout" : "map.addLinkAbout");
  }
  const { present } = choice;
  if (present.does !== "leads") return t(`map.now-${present.does}`);
  const screen = screens.find((one) => one.id === present.to);
  return screen
    ? t("map.now-leads", { to: screen.title || screen.id })
    : t("map.now-lost", { to: present.to });
}
