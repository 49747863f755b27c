import { PencilLine, Spline, Unlink } from "lucide-react";
import type { MenuGroup } from "../design";
import { useScreenMenu } from "../editor/screens/useScreenMenu";
import { useText } from "../i18n";
import { nameOf, routeKey } from "./model";
import { useMap } from "./state";
import { useAskRemoval } from "./useAskRemoval";
import type { Drawn } from "./useFlowMap";

/** Everything that can be done to a card or to a route. */
export function useMapMenu(
  { cards, routes }: Drawn,
  about: { screen: number } | { route: string } | null,
): MenuGroup[] {
  const t = useText();
  const map = useMap();
  const remove = useAskRemoval();
  const node = about && "screen" in about ? about.screen : null;
  const ofScreen = useScreenMenu(node);
  const named = (wanted: number) => {
    const card = cards.find(({ screen }) => screen.node === wanted);
    return card ? nameOf(card.screen) : "";
  };
  if (about === null) return [];
  if ("route" in about) {
    const route = routes.find((one) => routeKey(one) === about.route);
    if (!route) return [];
    return [
      {
        entries: [
          {
            id: "remove-route",
            label: t("map.removeRoute"),
            icon: <Unlink size={15} aria-hidden />,
            keys: "Delete",
            danger: true,
            onAction: () => void remove(route),
          },
        ],
      },
    ];
  }
  const from = routes.filter((route) => route.from === about.screen);
  return [
    {
      entries: [
        {
          id: "open",
          label: t("map.open"),
          icon: <PencilLine size={15} aria-hidden />,
          keys: "Enter",
          onAction: () => map.open(about.screen),
        },
        {
          id: "connect",
          label: t("map.connect"),
          icon: <Spline size={15} aria-hidden />,
          keys: "C",
          isDisabled: cards.length < 2,
          onAction: () => map.store.setState({ making: { from: about.screen, to: null } }),
        },
        ...from.map((route) => ({
          id: `remove-${route.to}`,
          label: t("map.removeRouteTo", { name: named(route.to) }),
          icon: <Unlink size={15} aria-hidden />,
          onAction: () => void remove(route),
        })),
      ],
    },
    ...ofScreen,
  ];
}
