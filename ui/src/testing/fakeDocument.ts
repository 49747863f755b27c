import type {
  CatalogView,
  Changed,
  ComponentView,
  Edit,
  JsonValue,
  NodeId,
  NodeView,
  Opened,
  Problem,
  ProblemsChange,
  RulesFault,
  ScreenSummary,
  ScreenView,
  Slot,
  SourceView,
  ValueType,
} from "../platform";
import type { Answers } from "./fakeHost";

interface FakeNode {
  id: NodeId;
  parent: NodeId;
  type: string;
  props: Record<string, JsonValue>;
  slots: { slot: Slot; children: NodeId[] }[];
}

interface FakeScreen {
  id: NodeId;
  props: Record<string, JsonValue>;
  children: NodeId[];
}

type Json = { [key in string]: JsonValue };

/**
 * Stands in for the document in tests of the window: enough of the protocol to edit with, none of
 * its rules. `refuse` plays the part of placement rules.
 */
export class FakeDocument {
  readonly session = 1;
  revision = 1;
  screens: FakeScreen[] = [];
  nodes = new Map<NodeId, FakeNode>();
  problems: Problem[] = [];
  rulesFault: RulesFault | null = null;
  refuse: (edit: Edit) => string | null = () => null;
  readonly edits: { edits: Edit[]; label: string; coalesce: string | null }[] = [];
  #next = 10;
  #tells = 0;
  #undo: { label: string; state: string }[] = [];
  #redo: { label: string; state: string }[] = [];

  constructor(flow: { screens: readonly object[] }) {
    for (const screen of flow.screens as Json[]) this.#readScreen(screen);
  }

  /** Answers for `fakeHost`. */
  answers(components: ComponentView[] = CATALOGUE): Answers {
    const catalog: CatalogView = {
      version: "7.3",
      components,
      screen: [],
      flow: [],
      actions: [],
    };
    return {
      catalog: () => catalog,
      document: () => this.opened(),
      screen: ({ screen }) => this.screenView(screen),
      edit: ({ edits, label, coalesce }) => {
        this.edits.push({ edits, label, coalesce });
        const refusal = edits.map((edit) => this.refuse(edit)).find((reason) => reason !== null);
        if (refusal) throw wire("refused", refusal);
        this.#undo.push({ label, state: this.#save() });
        this.#redo = [];
        let selection: NodeId[] = [];
        const removed = edits.flatMap((edit) => (edit.kind === "remove" ? [edit.node] : []));
        for (const edit of edits) selection = this.#apply(edit);
        return this.changed(label, selection, removed);
      },
      can_edit: ({ edits }) =>
        edits.map((alternative) => {
          const reason = alternative.map((edit) => this.refuse(edit)).find((one) => one !== null);
          return { allowed: reason === undefined, reason: reason ?? null };
        }),
      sources: ({ node }) => ({ wanted: null, sources: this.#sources(node) }),
      undo: () => this.#step(this.#undo, this.#redo),
      redo: () => this.#step(this.#redo, this.#undo),
      save_settings: () => ({}),
      source_range: () => null,
      fixable: () => null,
    };
  }

  opened(): Opened {
    const first = this.screens[0];
    return {
      session: this.session,
      document: {
        revision: this.revision,
        name: "Clinic booking",
        path: null,
        version: "7.3",
        root: 1,
        props: { version: "7.3" },
        screens: this.summaries(),
        fault: null,
        rulesFault: this.rulesFault,
        problems: this.#told(),
        history: this.history(),
        saved: "unsaved",
        size: 18_432,
        componentCount: this.nodes.size,
        link: null,
      },
      first: first ? this.screenView(first.id) : null,
    };
  }

  history() {
    return {
      undo: this.#undo.at(-1)?.label ?? null,
      redo: this.#redo.at(-1)?.label ?? null,
    };
  }

  summaries(): ScreenSummary[] {
    return this.screens.map((screen, index) => {
      const inside = this.#inside(screen.children);
      return {
        node: screen.id,
        id: String(screen.props.id ?? ""),
        title: String(screen.props.title ?? ""),
        start: index === 0,
        terminal: screen.props.terminal === true,
        sketch: inside.slice(0, 8).map((id) => this.nodes.get(id)?.type ?? ""),
        componentCount: inside.length,
      };
    });
  }

  screenView(id: NodeId): ScreenView {
    const screen = this.screens.find((one) => one.id === id);
    if (!screen) throw wire("not-found", "no such screen");
    const nodes = this.#inside(screen.children).flatMap((node) => this.view(node) ?? []);
    return { node: id, props: screen.props, children: [...screen.children], nodes };
  }

  view(id: NodeId): NodeView | null {
    const node = this.nodes.get(id);
    if (!node) return null;
    return {
      node: id,
      parent: node.parent,
      type: node.type,
      props: node.props,
      shown: {},
      slots: node.slots.map(({ slot, children }) => ({
        slot,
        written: true,
        children: [...children],
      })),
    };
  }

  /** Everything, as if all of it had changed. */
  changed(label: string, selection: NodeId[] = [], removed: NodeId[] = []): Changed {
    this.revision += 1;
    return {
      session: this.session,
      revision: this.revision,
      label,
      screens: this.summaries(),
      screenViews: this.screens.map((one) => ({ ...this.screenView(one.id), nodes: [] })),
      nodes: [...this.nodes.keys()].flatMap((id) => this.view(id) ?? []),
      removed,
      problems: this.#told(),
      fault: null,
      rulesFault: this.rulesFault,
      history: this.history(),
      saved: "changed",
      size: 18_432,
      componentCount: this.nodes.size,
      version: "7.3",
      props: null,
      selection,
      splices: [],
      changesNotSent: false,
    };
  }

  #step(from: { label: string; state: string }[], to: { label: string; state: string }[]) {
    const entry = from.pop();
    if (!entry) return null;
    to.push({ label: entry.label, state: this.#save() });
    const before = [...this.nodes.keys(), ...this.screens.map((one) => one.id)];
    const { screens, nodes } = JSON.parse(entry.state);
    this.screens = screens;
    this.nodes = new Map(nodes);
    const removed = before.filter(
      (id) => !this.nodes.has(id) && !this.screens.some((one) => one.id === id),
    );
    return this.changed(entry.label, [], removed);
  }

  #save(): string {
    return JSON.stringify({ screens: this.screens, nodes: [...this.nodes] });
  }

  #apply(edit: Edit): NodeId[] {
    switch (edit.kind) {
      case "insertComponent": {
        const id = this.#read(JSON.parse(edit.component), edit.parent);
        this.#list(edit.parent, edit.slot).splice(edit.index, 0, id);
        return [id];
      }
      case "moveComponent": {
        const node = this.nodes.get(edit.node);
        if (!node) return [];
        this.#unlist(edit.node);
        node.parent = edit.parent;
        this.#list(edit.parent, edit.slot).splice(edit.index, 0, edit.node);
        return [edit.node];
      }
      case "moveComponents": {
        for (const id of edit.nodes) this.#unlist(id);
        this.#list(edit.parent, edit.slot).splice(edit.index, 0, ...edit.nodes);
        for (const id of edit.nodes) {
          const node = this.nodes.get(id);
          if (node) node.parent = edit.parent;
        }
        return edit.nodes;
      }
      case "duplicate": {
        const screen = this.screens.findIndex((one) => one.id === edit.node);
        if (screen >= 0) {
          const source = this.screens[screen];
          const id = this.#readScreen({ ...source?.props, id: `${source?.props.id}_COPY` });
          const copy = this.screens.pop();
          if (copy) this.screens.splice(screen + 1, 0, copy);
          return [id];
        }
        const list = this.#listOf(edit.node);
        const node = this.nodes.get(edit.node);
        if (!list || !node) return [];
        const id = this.#read({ type: node.type, ...node.props }, node.parent);
        list.splice(list.indexOf(edit.node) + 1, 0, id);
        return [id];
      }
      case "remove": {
        this.#unlist(edit.node);
        this.nodes.delete(edit.node);
        this.screens = this.screens.filter((one) => one.id !== edit.node);
        return [];
      }
      case "set":
        this.#put(edit.node, edit.path, JSON.parse(edit.value));
        return [edit.node];
      case "unset":
        this.#put(edit.node, edit.path, undefined);
        return [edit.node];
      case "renameKey": {
        const name = edit.path.slice("/cases/".length);
        const slots = this.nodes.get(edit.node)?.slots ?? [];
        for (const one of slots) {
          if (one.slot.slot === "case" && one.slot.name === name) {
            one.slot = { slot: "case", name: edit.key };
          }
        }
        return [];
      }
      case "renameField":
        this.#put(edit.node, "/name", edit.name);
        return [edit.node];
      case "renameScreen":
        this.#put(edit.node, "/id", edit.id);
        return [];
      case "navigateTo": {
        const next = { type: "screen", name: edit.screen };
        this.#put(edit.node, edit.path, { name: "navigate", next });
        return [edit.node];
      }
      case "insertScreen": {
        const id = this.#readScreen(JSON.parse(edit.screen));
        const screen = this.screens.pop();
        if (screen) this.screens.splice(edit.index, 0, screen);
        return [id];
      }
      case "moveScreen": {
        const from = this.screens.findIndex((one) => one.id === edit.node);
        const [screen] = this.screens.splice(from, 1);
        if (screen) this.screens.splice(edit.index, 0, screen);
        return [];
      }
      default:
        throw wire("refused", `the fake document does not know ${edit.kind}`);
    }
  }

  #put(id: NodeId, path: string, value: JsonValue | undefined): void {
    const holder = this.nodes.get(id) ?? this.screens.find((one) => one.id === id);
    if (!holder) return;
    // What the window holds already must not change under it.
    holder.props = structuredClone(holder.props);
    const steps = path.slice(1).split("/");
    const last = steps.pop() ?? "";
    // biome-ignore lint/suspicious/noExplicitAny: any JSON may lie on the way.
    let at: any = holder.props;
    for (const step of steps) {
      at[step] ??= {};
      at = at[step];
    }
    if (value !== undefined) at[last] = value;
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else delete at[last];
  }

  /** All problems, as by a host that takes nothing for known. */
  #told(): ProblemsChange {
    const { problems } = this;
    const parts = new Set(problems.map((problem) => problem.screen));
    this.#tells += 1;
    return {
      since: 0,
      now: this.#tells,
      parts: [...parts].map((screen) => ({
        screen,
        at: 0,
        remove: 0,
        insert: problems.filter((problem) => problem.screen === screen),
      })),
    };
  }

  #readScreen(json: Json): NodeId {
    const id = this.#next++;
    const { layout, ...props } = json;
    const screen: FakeScreen = { id, props, children: [] };
    this.screens.push(screen);
    const children = ((layout as Json | undefined)?.children ?? []) as Json[];
    screen.children = children.map((child) => this.#read(child, id));
    return id;
  }

  #read(json: Json, parent: NodeId): NodeId {
    const id = this.#next++;
    const node: FakeNode = { id, parent, type: String(json.type ?? ""), props: {}, slots: [] };
    this.nodes.set(id, node);
    for (const [key, value] of Object.entries(json)) {
      const slot = key === "children" || key === "then" || key === "else" ? key : null;
      if (slot && Array.isArray(value)) {
        const children = (value as Json[]).map((child) => this.#read(child, id));
        node.slots.push({ slot: { slot }, children });
      } else if (key === "cases" && value && typeof value === "object") {
        for (const [name, list] of Object.entries(value)) {
          const children = (list as Json[]).map((child) => this.#read(child, id));
          node.slots.push({ slot: { slot: "case", name }, children });
        }
      } else if (key !== "type") node.props[key] = value;
    }
    return id;
  }

  #list(parent: NodeId, slot: Slot): NodeId[] {
    const screen = this.screens.find((one) => one.id === parent);
    if (screen) return screen.children;
    const found = this.nodes.get(parent)?.slots.find((one) => one.slot.slot === slot.slot);
    if (!found) throw wire("refused", "no such place");
    return found.children;
  }

  #listOf(id: NodeId): NodeId[] | undefined {
    const lists = [
      ...this.screens.map((one) => one.children),
      ...[...this.nodes.values()].flatMap((node) => node.slots.map((slot) => slot.children)),
    ];
    return lists.find((list) => list.includes(id));
  }

  #unlist(id: NodeId): void {
    const list = this.#listOf(id);
    list?.splice(list.indexOf(id), 1);
  }

  /** Everything on the screen around, and nothing of the others. */
  #sources(of: NodeId): SourceView[] {
    let at = of;
    for (let up = this.nodes.get(at); up; up = this.nodes.get(at)) at = up.parent;
    const screen = this.screens.find((one) => one.id === at);
    const base = { screen: null, fits: true };
    const data = Object.entries((screen?.props.data ?? {}) as Json).map(([name, declared]) => ({
      ...base,
      reference: `\${data.${name}}`,
      name,
      label: name,
      origin: "data" as const,
      field: null,
      type: (declared as { type?: ValueType }).type ?? null,
    }));
    const answers = this.#inside(screen?.children ?? []).flatMap((id) => {
      const { name, label } = this.nodes.get(id)?.props ?? {};
      if (typeof name !== "string") return [];
      return {
        ...base,
        reference: `\${form.${name}}`,
        name,
        label: typeof label === "string" ? label : name,
        origin: "answer" as const,
        field: id,
        type: "string" as const,
      };
    });
    return [...data, ...answers];
  }

  #inside(ids: NodeId[]): NodeId[] {
    return ids.flatMap((id) => [
      id,
      ...this.#inside(this.nodes.get(id)?.slots.flatMap((slot) => slot.children) ?? []),
    ]);
  }
}

function wire(code: "refused" | "not-found", message: string) {
  return { code, message, detail: null, help: null, retryable: false };
}

function entry(
  type: string,
  everyday: string,
  group: ComponentView["group"],
  icon: string,
  props: Json,
): ComponentView {
  return {
    type,
    everyday,
    also: [],
    group,
    icon,
    help: `Adds a ${everyday.toLowerCase()}.`,
    snippet: JSON.stringify({ type, ...props }),
    maxPerScreen: null,
    properties: [],
    becomes: [],
    slots: [],
  };
}

const OPTIONS = [
  { id: "1", title: "Option 1" },
  { id: "2", title: "Option 2" },
];

/** A catalogue as the window sees it, in short. */
export const CATALOGUE: ComponentView[] = [
  entry("TextHeading", "Large heading", "text", "heading-1", { text: "Heading" }),
  entry("TextSubheading", "Small heading", "text", "heading-2", { text: "Heading" }),
  entry("TextBody", "Body", "text", "text", { text: "Text" }),
  entry("TextCaption", "Caption", "text", "type", { text: "Small print" }),
  entry("RichText", "Formatted text", "text", "pilcrow", { text: ["# Heading"] }),
  entry("Image", "Image", "media", "image", { src: "" }),
  entry("TextInput", "Short answer", "text-answer", "text-cursor-input", {
    label: "Short answer",
    name: "answer",
    required: true,
  }),
  entry("TextArea", "Paragraph", "text-answer", "letter-text", {
    label: "Your message",
    name: "message",
  }),
  entry("DatePicker", "Date picker", "text-answer", "calendar", { label: "Date", name: "date" }),
  entry("RadioButtonsGroup", "Single choice", "selection", "circle-dot", {
    label: "Choose one",
    name: "choice",
    "data-source": OPTIONS,
  }),
  entry("CheckboxGroup", "Multiple choice", "selection", "square-check", {
    label: "Choose any",
    name: "choices",
    "data-source": OPTIONS,
  }),
  entry("Dropdown", "Dropdown", "selection", "square-chevron-down", {
    label: "Choose one",
    name: "choice",
    "data-source": OPTIONS,
  }),
  entry("OptIn", "Opt-in", "selection", "badge-check", { label: "I agree", name: "terms" }),
  entry("EmbeddedLink", "Link", "navigation", "link", { text: "Learn more" }),
  entry("Footer", "Button", "navigation", "rectangle-horizontal", { label: "Continue" }),
  entry("Form", "Form", "logic", "clipboard-list", { name: "form", children: [] }),
  entry("If", "Show only if", "logic", "git-branch", {
    condition: "`${data.show}`",
    then: [{ type: "TextBody", text: "Text" }],
  }),
];
