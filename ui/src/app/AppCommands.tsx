import { useQuery } from "@tanstack/react-query";
import {
  Cable,
  FileJson2,
  Home,
  Keyboard,
  LayoutTemplate,
  Moon,
  Rows3,
  Settings,
  Sun,
  SunMoon,
} from "lucide-react";
import { useMemo } from "react";
import type { Command } from "../commands/command";
import { useOffer } from "../commands/palette";
import { useText } from "../i18n";
import { call, type Theme } from "../platform";
import { useRecent } from "../start/Recent";
import { useDesk, useDeskState } from "./deskContext";
import { keysFor, useShell } from "./shell";

const ICON = 15;

/** What can be done in every view. */
export function AppCommands() {
  const t = useText();
  const desk = useDesk();
  const shell = useShell();
  const document = useDeskState((s) => s.document);
  const recent = useRecent();
  const templates = useQuery({
    queryKey: ["templates"],
    queryFn: () => call("templates", {}),
    staleTime: Number.POSITIVE_INFINITY,
  });

  const commands = useMemo<Command[]>(() => {
    const keys = (text: string) => keysFor(shell.info.platform, text);
    const app = t("palette.app");
    const files = t("palette.files");
    /** Views beside the editor are reached by leaving the document, which may ask first. */
    const away = async (show: () => void) => {
      if (document === null || (await desk.leave())) show();
    };
    const theme = (id: Theme, name: string, icon: Command["icon"]): Command => ({
      id: `app.theme.${id}`,
      name,
      group: app,
      also: t("palette.also.theme"),
      icon,
      why: shell.settings.theme === id ? t("palette.isSo") : null,
      run: () => shell.changeSettings({ theme: id }),
    });
    return [
      ...(document === null
        ? [
            {
              id: "flow.open",
              name: t("editor.openFile"),
              group: files,
              also: t("palette.also.open"),
              icon: <FileJson2 size={ICON} />,
              keys: keys("Ctrl+O"),
              why: null,
              run: shell.openFile,
            },
          ]
        : []),
      {
        id: "app.start",
        name: t("palette.start"),
        group: app,
        icon: <Home size={ICON} />,
        why: null,
        run: () => void away(() => desk.show({ kind: "start" })),
      },
      {
        id: "app.flows",
        name: t("app.nav.flows"),
        group: app,
        also: t("palette.also.flows"),
        icon: <Rows3 size={ICON} />,
        why: null,
        run: () => void away(() => desk.show({ kind: "flows", connection: null, account: null })),
      },
      {
        id: "app.connections",
        name: t("app.nav.connections"),
        group: app,
        icon: <Cable size={ICON} />,
        why: null,
        run: () => void away(() => desk.show({ kind: "connections", adding: false })),
      },
      theme("light", t("palette.themeLight"), <Sun size={ICON} />),
      theme("dark", t("palette.themeDark"), <Moon size={ICON} />),
      theme("system", t("palette.themeSystem"), <SunMoon size={ICON} />),
      // The editor's own menu has these too.
      ...(document === null
        ? [
            {
              id: "flow.settings",
              name: t("editor.settings"),
              group: app,
              icon: <Settings size={ICON} />,
              keys: keys("Ctrl+,"),
              why: null,
              run: shell.openSettings,
            },
            {
              id: "flow.keys",
              name: t("editor.keys"),
              group: app,
              also: t("palette.also.keys"),
              icon: <Keyboard size={ICON} />,
              keys: "?",
              why: null,
              run: shell.openKeys,
            },
          ]
        : []),
      ...(templates.data ?? []).map((template) => ({
        id: `new.${template.id}`,
        name: t("palette.new", { name: template.name }),
        group: files,
        also: t("palette.also.new"),
        icon: <LayoutTemplate size={ICON} />,
        why: null,
        run: () =>
          void desk.open(() => call("new_from_template", { template: template.id }), "template"),
      })),
      ...(recent.data ?? []).map((one) => ({
        id: `recent.${one.path}`,
        name: t("palette.recent", { name: one.name }),
        group: files,
        also: one.path,
        icon: <FileJson2 size={ICON} />,
        why: one.missing ? t("palette.missing") : null,
        run: () => void desk.openPath(one.path),
      })),
    ];
  }, [t, desk, shell, document, recent.data, templates.data]);
  useOffer("app", commands);
  return null;
}
