import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { Palette } from "../commands/Palette";
import { openPalette } from "../commands/palette";
import { Button } from "../design";
import { DocumentContext } from "../document";
import { Message, useLanguage } from "../i18n";
import { type AppInfo, call } from "../platform";
import { Lifecycle } from "../publish/Lifecycle";
import { DropTarget } from "./DropTarget";
import { createDesk } from "./desk";
import { DeskContext } from "./deskContext";
import { ErrorBoundary } from "./ErrorBoundary";
import { KeysDialog } from "./KeysDialog";
import { Questions } from "./Questions";
import { SettingsDialog } from "./SettingsDialog";
import { type LifecycleDialog, type Shell, ShellContext } from "./shell";
import { tell } from "./tell";
import { useTheme } from "./theme";
import { useGlobalKeys } from "./useGlobalKeys";
import { useHostEvents } from "./useHostEvents";
import { useSettings } from "./useSettings";
import { Views } from "./Views";
import { WindowTitle } from "./WindowTitle";

const Editor = lazy(() => import("../editor/Editor"));

/** Everything around the views: what is open, what is asked, keys, drops, events. */
export function Root({ info }: { info: AppInfo }) {
  const [desk] = useState(() => createDesk(tell));
  const [settings, changeSettings] = useSettings(info.settings);
  const [lifecycle, setLifecycle] = useState<LifecycleDialog | null>(null);
  const [panel, setPanel] = useState<"settings" | "keys" | null>(null);
  const view = useStore(desk.store, (state) => state.view);
  const document = useStore(desk.store, (state) => state.document);
  const closePanel = useCallback(() => setPanel(null), []);
  const closeLifecycle = useCallback(() => setLifecycle(null), []);

  const shell = useMemo<Shell>(
    () => ({
      info,
      settings,
      changeSettings,
      save: desk.save,
      saveAs: desk.saveAs,
      leave: () => void desk.leave(),
      openFile: () => void desk.open(() => call("open_dialog", {}), "file"),
      openLifecycle: setLifecycle,
      openSettings: () => setPanel("settings"),
      openKeys: () => setPanel("keys"),
      openPalette,
    }),
    [info, settings, changeSettings, desk],
  );

  useTheme(settings.theme);
  useLanguage(settings.language);
  useHostEvents(desk);
  useGlobalKeys(shell, document !== null);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const { openAtStart, recoveries } = info;
    // Unsaved work on the very file comes first: the start screen offers it.
    const offered = recoveries.some((recovery) => recovery.path === openAtStart);
    if (openAtStart !== null && !offered) void desk.openPath(openAtStart);
  }, [info, desk]);

  return (
    <ShellContext value={shell}>
      <DeskContext value={desk}>
        <DropTarget>
          {view.kind === "editor" && document ? (
            <DocumentContext value={document}>
              <WindowTitle />
              <ErrorBoundary
                key={document.session}
                wayOut={
                  <Button onPress={shell.leave}>
                    <Message id="app.backToStart" />
                  </Button>
                }
              >
                <Suspense fallback={null}>
                  <Editor />
                </Suspense>
              </ErrorBoundary>
              <Lifecycle dialog={lifecycle} onGo={setLifecycle} onClose={closeLifecycle} />
            </DocumentContext>
          ) : (
            <Views view={view} />
          )}
        </DropTarget>
        <Questions />
        <SettingsDialog isOpen={panel === "settings"} onClose={closePanel} />
        <Palette />
        <KeysDialog isOpen={panel === "keys"} onClose={closePanel} />
      </DeskContext>
    </ShellContext>
  );
}
