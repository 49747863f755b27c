import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../../app/queries";
import { Button, Dialog, TextField, toast } from "../../design";
import { useDocument } from "../../document";
import { useText } from "../../i18n";
import { asWireError, call, type NodeId } from "../../platform";
import { useCatalogue } from "../catalogue";
import { type UiState, useUi, useUiState } from "../ui";
import { blocksChanged } from "./blocks";

/** Asks for the name of a block, to save or to rename it. */
export function BlockDialog() {
  const naming = useUiState((s) => s.naming);
  return naming ? <Asking key={JSON.stringify(naming)} naming={naming} /> : null;
}

/** Longest name, in characters. */
const LIMIT = 60;

function Asking({ naming }: { naming: NonNullable<UiState["naming"]> }) {
  const t = useText();
  const ui = useUi();
  const { store } = useDocument();
  const suggestion = useSuggestion();
  const [name, setName] = useState(() =>
    naming.kind === "rename" ? naming.block.name : suggestion(naming.nodes),
  );
  const close = () => ui.setState({ naming: null });
  const saving = naming.kind === "save";
  const done = useMutation(
    {
      mutationFn: async () => {
        if (!saving) return call("rename_block", { block: naming.block.id, name });
        const { session } = store.getState();
        return call("save_block", { session, nodes: naming.nodes, name });
      },
      onSuccess: async () => {
        close();
        await blocksChanged();
        if (saving) toast({ tone: "ok", text: t("blocks.saved", { name: name.trim() }) });
      },
    },
    queries,
  );
  return (
    <Dialog
      isOpen
      onClose={close}
      size="small"
      locked={done.isPending}
      title={t(saving ? "blocks.save.title" : "blocks.rename.title")}
      subtitle={saving ? t("blocks.save.subtitle") : undefined}
      onSubmit={() => name.trim() !== "" && !done.isPending && done.mutate()}
      footer={
        <>
          <Button onPress={close}>{t("app.cancel")}</Button>
          <Button
            kind="primary"
            type="submit"
            isDisabled={name.trim() === ""}
            busy={done.isPending}
          >
            {t(saving ? "blocks.save.action" : "blocks.rename.action")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("blocks.name")}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        value={name}
        maxLength={LIMIT}
        onChange={(next) => {
          setName(next);
          done.reset();
        }}
        error={done.error ? asWireError(done.error).message : undefined}
      />
    </Dialog>
  );
}

/** The screen's title, the first heading among what is chosen, or what the first one is called. */
function useSuggestion(): (nodes: NodeId[]) => string {
  const { store } = useDocument();
  const catalogue = useCatalogue();
  return (nodes) => {
    const { screens, nodes: known } = store.getState();
    const screen = screens.find((one) => one.node === nodes[0]);
    if (screen) return (screen.title || screen.id).slice(0, LIMIT);
    const views = nodes.flatMap((node) => known.get(node) ?? []);
    const said = views.flatMap(({ props }) => props.label ?? props.text ?? []);
    const words = said.find((text) => typeof text === "string" && !text.includes("${"));
    const name = typeof words === "string" ? words : catalogue.everyday(views[0]?.type ?? "");
    return name.slice(0, LIMIT);
  };
}
