import { useEffect, useRef } from "react";
import { toast } from "../design";
import { useText } from "../i18n";
import { onEvent } from "../platform";
import type { Desk } from "./desk";

/** Takes what Rust tells without being asked to where it belongs. */
export function useHostEvents(desk: Desk): void {
  const t = useText();
  // Another language is no reason to listen anew: what is told meanwhile would be missed.
  const words = useRef(t);
  useEffect(() => {
    words.current = t;
  }, [t]);
  useEffect(
    () =>
      onEvent((event) => {
        const { document } = desk.store.getState();
        switch (event.event) {
          case "changed":
            document?.handleEvent(event);
            break;
          case "changedOnDisk":
            void desk.fileChanged(event.session, event.path);
            break;
          case "removedOnDisk":
            if (document?.session === event.session) {
              toast({
                tone: "info",
                text: words.current("app.removedOnDisk", { path: event.path }),
                action: { label: words.current("app.save"), onPress: () => void desk.save() },
              });
            }
            break;
          case "openFile":
            void desk.openPath(event.path);
            break;
          case "closeRequested":
            void desk.closeRequested();
            break;
          case "progress":
            desk.setProgress(event.message);
            break;
        }
      }),
    [desk],
  );
}
