import { useMemo } from "react";
import { toast } from "../design";
import { useDocument } from "../document";
import { useUi } from "../editor/ui";
import { useText } from "../i18n";
import { asWireError, call, type MapRoute, type RemovalThen } from "../platform";
import { useMap } from "./state";

/** Removes a route: at once where there is one way to do it, else after asking which. */
export function useAskRemoval(): (route: Pick<MapRoute, "from" | "to">) => Promise<void> {
  const map = useMap();
  const { session } = useDocument();
  const remove = useRemoveRoute();
  return async ({ from, to }) => {
    try {
      const plan = await call("plan_route_removal", { session, from, to });
      const [first, ...others] = plan.choices;
      if (plan.refused !== null) toast({ tone: "error", text: plan.refused });
      else if (first && others.length === 0) await remove(from, to, first.then);
      else map.store.setState({ removing: { from, to } });
    } catch (error) {
      toast({ tone: "error", text: asWireError(error).message });
    }
  };
}

/** Carries it out as one step; the screen it began at takes the focus. */
export function useRemoveRoute() {
  const t = useText();
  const ui = useUi();
  const map = useMap();
  const document = useDocument();
  return useMemo(
    () => async (from: number, to: number, then: RemovalThen) => {
      const { screens } = document.store.getState();
      const name = (node: number) => {
        const screen = screens.find((one) => one.node === node);
        return screen?.title || screen?.id || "";
      };
      const label = t("map.didRemove", { from: name(from), to: name(to) });
      const done = await document.carryOut((base) =>
        call("remove_route", { ...base, from, to, then, label }),
      );
      if (!done) return;
      ui.say(label);
      map.store.setState({ route: null, removing: null, focus: from });
    },
    [document, map, t, ui],
  );
}
