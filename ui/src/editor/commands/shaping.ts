import { useMemo } from "react";
import { toast } from "../../design";
import { type OpenDocument, useDocument } from "../../document";
import { useText } from "../../i18n";
import type { Changed, Edit, NodeId } from "../../platform";
import { type Catalogue, useCatalogue } from "../catalogue";
import { type UiStore, useUi } from "../ui";
import { type ComponentCommands, useCommands } from "./useCommands";

type Say = ReturnType<typeof useText>;

/** A way to make something else of what is selected, to be asked about and to be done. */
export interface Shaping {
  edits: Edit[];
  label: string;
}

/** Making something else of components: containers around them, another kind, required or not. */
export interface ShapingCommands {
  wrap: (nodes: readonly NodeId[], container: "If" | "Form") => Shaping;
  /** Null: it holds nothing that could be taken out. */
  unwrap: (node: NodeId) => Shaping | null;
  /** Kinds that all of them can become. */
  kinds: (nodes: readonly NodeId[]) => string[];
  convert: (nodes: readonly NodeId[], to: string) => Shaping;
  /** Whether all of them must be filled in; null where one of them cannot be. */
  required: (nodes: readonly NodeId[]) => boolean | null;
  setRequired: (nodes: readonly NodeId[], required: boolean) => Shaping;
  /** Does it, and says what was lost on the way. */
  run: (shaping: Shaping) => Promise<void>;
}

export function useShaping(): ShapingCommands {
  const document = useDocument();
  const catalogue = useCatalogue();
  const commands = useCommands();
  const ui = useUi();
  const t = useText();
  return useMemo(
    () => shapingCommands(document, catalogue, commands, ui, t),
    [document, catalogue, commands, ui, t],
  );
}

export function shapingCommands(
  document: OpenDocument,
  catalogue: Catalogue,
  { whole }: Pick<ComponentCommands, "whole">,
  ui: UiStore,
  t: Say,
): ShapingCommands {
  const typeOf = (id: NodeId) => document.store.getState().nodes.get(id)?.type ?? "";

  function tellDropped({ dropped, revision }: Changed): void {
    if (!dropped || dropped.length === 0) return;
    const names = dropped.map((name) => t("shaping.quoted", { name }));
    toast({
      tone: "info",
      text: t("shaping.dropped", { count: dropped.length, names: names.join(", ") }),
      action: {
        label: t("editor.undo"),
        onPress: () => {
          // Only while it is the last thing done: later on Undo would take back something else.
          if (document.store.getState().revision === revision) void document.undo();
        },
      },
    });
  }

  return {
    wrap: (nodes, container) => ({
      edits: [{ kind: "wrap", nodes: whole(nodes), container }],
      label: t("shaping.didWrap", { name: catalogue.everyday(container) }),
    }),
    unwrap(node) {
      const view = document.store.getState().nodes.get(node);
      if (!view || view.slots.length === 0) return null;
      return {
        edits: [{ kind: "unwrap", node }],
        label: t("shaping.didUnwrap", { name: catalogue.everyday(view.type) }),
      };
    },
    kinds(nodes) {
      const [first, ...rest] = new Set(nodes.map(typeOf));
      const others = rest.map((type) => catalogue.of(type)?.becomes ?? []);
      const own = catalogue.of(first ?? "")?.becomes ?? [];
      // Several kinds may also all become one of themselves.
      const possible = rest.length > 0 && first !== undefined ? [first, ...own] : own;
      return possible.filter((type) =>
        rest.every((other, at) => other === type || others[at]?.includes(type)),
      );
    },
    convert: (nodes, to) => ({
      edits: nodes
        .filter((node) => typeOf(node) !== to)
        .map((node) => ({ kind: "convert", node, to })),
      label: t("shaping.didConvert", { name: catalogue.everyday(to) }),
    }),
    required(nodes) {
      const views = nodes.map((id) => document.store.getState().nodes.get(id));
      const can = views.every((view) =>
        catalogue.of(view?.type ?? "")?.properties.some(({ name }) => name === "required"),
      );
      if (!can || views.length === 0) return null;
      return views.every((view) => view?.props.required === true);
    },
    setRequired: (nodes, required) => ({
      edits: nodes.map((node) =>
        required
          ? { kind: "set", node, path: "/required", value: "true" }
          : { kind: "unset", node, path: "/required" },
      ),
      label: t(required ? "shaping.didRequire" : "shaping.didNotRequire"),
    }),
    async run({ edits, label }) {
      const done = await document.edit(edits, label);
      if (!done) return;
      tellDropped(done);
      ui.focusOn("canvas");
    },
  };
}
