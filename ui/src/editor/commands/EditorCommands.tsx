import {
  ArrowRight,
  Blocks,
  Braces,
  ChevronsDown,
  ChevronsUp,
  CircleAlert,
  Eye,
  Moon,
  Play,
  Plus,
  Replace,
  Search,
  Smartphone,
  SquareDashedMousePointer,
  Sun,
  Wrench,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { keysFor, useShell } from "../../app/shell";
import { type Command, fromMenu } from "../../commands/command";
import { useOffer, usePalette } from "../../commands/palette";
import { inOrder, useDocument, useDocumentState, useSelection } from "../../document";
import { useOpenFind } from "../../find";
import { type MessageKey, useText } from "../../i18n";
import { useFixAll } from "../../problems/useFixAll";
import { useBlockCommands } from "../blocks/useBlockCommands";
import { ComponentIcon } from "../ComponentIcon";
import { useComponentMenu } from "../canvas/useComponentMenu";
import { useDocumentMenu } from "../frame/useDocumentMenu";
import { useDrawer } from "../frame/useDrawer";
import { usePaletteEntries } from "../palette/usePaletteEntries";
import { useScreenMenu } from "../screens/useScreenMenu";
import { useUi, useUiState } from "../ui";
import { useZoom } from "../zoom/useZoom";
import { useCommands } from "./useCommands";
import { useProblemWalk } from "./useProblemWalk";

const ICON = 15;

/** Offers the editor's commands while the palette is open. */
export function EditorCommands() {
  return usePalette((s) => s.isOpen) ? <Offers /> : null;
}

function Offers() {
  useOffer("components", useSelectionCommands());
  useOffer("view", useViewCommands());
  useOffer("add", useAddCommands());
  useOffer("screens", useScreensCommands());
  useOffer("flow", useFlowCommands());
  return null;
}

/** The menu of the whole document. */
function useFlowCommands(): Command[] {
  const t = useText();
  const shell = useShell();
  const linked = useDocumentState((s) => s.link !== null);
  const menu = useDocumentMenu();
  const group = t("palette.flow");
  return [
    {
      id: "flow.publish",
      name: t("editor.publish"),
      group,
      also: t("palette.also.publish"),
      why: null,
      run: () => shell.openLifecycle("publish"),
    },
    {
      id: "flow.preview",
      name: t("editor.previewLink"),
      group,
      why: linked ? null : t("palette.notInAccount"),
      run: () => shell.openLifecycle("preview"),
    },
    ...fromMenu(menu, {
      id: "flow",
      group,
      why: t("palette.notNow"),
      also: { keys: t("palette.also.keys"), open: t("palette.also.open") },
    }),
  ];
}

/** What a selection would be needed for: names and keys of its menu. */
const ON_SELECTION: [string, MessageKey, string][] = [
  ["text", "editor.editText", "F2"],
  ["properties", "editor.editProperties", "Alt+Enter"],
  ["up", "editor.moveUp", "Alt+↑"],
  ["down", "editor.moveDown", "Alt+↓"],
  ["cut", "clipboard.cut", "Ctrl+X"],
  ["copy", "clipboard.copy", "Ctrl+C"],
  ["duplicate", "editor.duplicate", "Ctrl+D"],
  ["delete", "editor.delete", "Delete"],
];

function useSelectionCommands(): Command[] {
  const t = useText();
  const { info } = useShell();
  const document = useDocument();
  const ui = useUi();
  const selection = useSelection();
  const menu = useComponentMenu(true);
  const group = t("palette.selection");
  const also = { duplicate: t("palette.also.duplicate"), delete: t("palette.also.delete") };
  const all: Command = {
    id: "component.all",
    name: t("app.keys.all"),
    group,
    icon: <SquareDashedMousePointer size={ICON} />,
    keys: keysFor(info.platform, "Ctrl+A"),
    why: null,
    run: () => {
      const { screen } = document.store.getState();
      if (screen !== null) document.select(inOrder(document.store.getState(), screen));
      ui.focusOn("canvas");
    },
  };
  if (selection.length > 0) {
    const why = t(selection.length > 1 ? "palette.oneOnly" : "palette.notNow");
    return [...fromMenu(menu, { id: "component", group, why, also }), all];
  }
  const greyed = ON_SELECTION.map(([id, name, keys]) => ({
    id: `component.${id}`,
    name: t(name),
    group,
    keys: keysFor(info.platform, keys),
    why: t("palette.selectFirst"),
    run: () => {},
  }));
  return [...greyed, all];
}

function useAddCommands(): Command[] {
  const t = useText();
  const commands = useCommands();
  const { insert } = useBlockCommands();
  const { groups, blocks } = usePaletteEntries("");
  const group = t("palette.adding");
  const components = groups.flatMap(({ entries }) => entries);
  return [
    ...components.map(({ component, refusal }) => ({
      id: `add.${component.type}`,
      name: t("palette.add", { name: component.everyday }),
      group,
      also: [component.type, ...component.also].join(" "),
      icon: <ComponentIcon icon={component.icon} size={ICON} />,
      why: refusal,
      run: () => void commands.add(component.type),
    })),
    ...blocks.map(({ block, refusal }) => ({
      id: `block.${block.id}`,
      name: t("palette.add", { name: block.name }),
      group,
      icon: <Blocks size={ICON} />,
      why: refusal,
      run: () => void insert(block),
    })),
  ];
}

function useScreensCommands(): Command[] {
  const t = useText();
  const document = useDocument();
  const ui = useUi();
  const screens = useDocumentState((s) => s.screens);
  const shown = useDocumentState((s) => s.screen);
  const menu = useScreenMenu(shown);
  const group = t("palette.screens");
  return [
    ...screens.map((screen) => ({
      id: `go.${screen.id}`,
      name: t("palette.goTo", { name: screen.title || screen.id }),
      group,
      also: `${screen.id} ${t("palette.also.goTo")}`,
      icon: <ArrowRight size={ICON} />,
      why: screen.node === shown ? t("palette.isShown") : null,
      run: () => {
        ui.setState({ mode: "design" });
        void document.showScreen(screen.node).then(() => ui.focusOn("canvas"));
      },
    })),
    ...fromMenu(menu, { id: "screen", group, why: t("palette.notNow") }).map((command) => ({
      ...command,
      name: t("palette.ofScreen", { name: command.name }),
    })),
  ];
}

function useViewCommands(): Command[] {
  const t = useText();
  const { info } = useShell();
  const document = useDocument();
  const ui = useUi();
  const mode = useUiState((s) => s.mode);
  const look = useUiState((s) => s.look);
  const phoneTheme = useUiState((s) => s.phoneTheme);
  const problems = useDocumentState((s) => s.problems.length);
  const { some, fixAll } = useFixAll();
  const drawer = useDrawer();
  const openFind = useOpenFind();
  const zoom = useZoom();
  const walk = useProblemWalk();
  const group = t("palette.view");
  const keys = (text: string) => keysFor(info.platform, text);
  const none = problems === 0 ? t("palette.noProblems") : null;
  const command = (
    id: string,
    name: string,
    icon: Command["icon"],
    run: () => void,
    more: Partial<Command> = {},
  ): Command => ({ id: `view.${id}`, name, group, icon, why: null, run, ...more });
  const isSo = (so: boolean) => ({ why: so ? t("palette.isSo") : null });
  const open = (tab: "problems" | "json") => () => {
    ui.setState({ mode: "design" });
    drawer(true, tab);
  };
  return [
    command(
      "try",
      t(mode === "try" ? "editor.design" : "editor.tryIt"),
      <Play size={ICON} />,
      () =>
        void document.settle().then(() => ui.setState({ mode: mode === "try" ? "design" : "try" })),
      { keys: keys("Ctrl+I"), also: t("palette.also.try") },
    ),
    command("find", t("find.field"), <Search size={ICON} />, () => openFind(false), {
      keys: keys("Ctrl+F"),
      also: t("palette.also.find"),
    }),
    command("replace", t("app.keys.replace"), <Replace size={ICON} />, () => openFind(true), {
      keys: keys("Ctrl+H"),
    }),
    command(
      "add",
      t("app.keys.add"),
      <Plus size={ICON} />,
      () => {
        ui.setState({ leftTab: "add", mode: "design" });
        ui.focusOn("palette");
      },
      { keys: "/" },
    ),
    command("layers", t("palette.layers"), <Eye size={ICON} />, () =>
      ui.setState({ leftTab: "layers", mode: "design" }),
    ),
    command("problems", t("palette.problems"), <CircleAlert size={ICON} />, open("problems")),
    command("problem-next", t("palette.nextProblem"), <ChevronsDown size={ICON} />, () => walk(1), {
      keys: "F8",
      why: none,
    }),
    command("problem-last", t("palette.lastProblem"), <ChevronsUp size={ICON} />, () => walk(-1), {
      keys: "Shift+F8",
      why: none,
    }),
    command("fix-all", t("problems.fixAllLabel"), <Wrench size={ICON} />, () => void fixAll(), {
      why: some ? null : t("palette.noFix"),
    }),
    command("json", t("palette.json"), <Braces size={ICON} />, open("json")),
    command(
      "android",
      t("palette.android"),
      <Smartphone size={ICON} />,
      () => ui.setState({ look: "android" }),
      isSo(look === "android"),
    ),
    command(
      "iphone",
      t("palette.iphone"),
      <Smartphone size={ICON} />,
      () => ui.setState({ look: "iphone" }),
      isSo(look === "iphone"),
    ),
    command(
      "phone-light",
      t("palette.phoneLight"),
      <Sun size={ICON} />,
      () => ui.setState({ phoneTheme: "light" }),
      isSo(phoneTheme === "light"),
    ),
    command(
      "phone-dark",
      t("palette.phoneDark"),
      <Moon size={ICON} />,
      () => ui.setState({ phoneTheme: "dark" }),
      isSo(phoneTheme === "dark"),
    ),
    command("zoom-in", t("zoom.in"), <ZoomIn size={ICON} />, () => zoom.by(1), {
      keys: keys("Ctrl++"),
      also: t("palette.also.zoom"),
      why: zoom.percent >= zoom.most ? t("palette.notNow") : null,
    }),
    command("zoom-out", t("zoom.out"), <ZoomOut size={ICON} />, () => zoom.by(-1), {
      keys: keys("Ctrl+-"),
      also: t("palette.also.zoom"),
      why: zoom.percent <= zoom.least ? t("palette.notNow") : null,
    }),
    command("zoom-fit", t("zoom.fit"), <ZoomIn size={ICON} />, () => zoom.set(null), {
      keys: keys("Ctrl+0"),
      also: t("palette.also.zoom"),
      ...isSo(zoom.isFit),
    }),
  ];
}
