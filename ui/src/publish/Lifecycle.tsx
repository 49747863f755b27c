import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { useDesk } from "../app/deskContext";
import type { LifecycleDialog } from "../app/shell";
import { useDocumentState } from "../document";
import { targetOf } from "./target";

const CreateDialog = lazy(() => import("./CreateDialog"));
const UpdateDialog = lazy(() => import("./UpdateDialog"));
const PublishDialog = lazy(() => import("./PublishDialog"));
const PreviewDialog = lazy(() => import("./PreviewDialog"));
const DeprecateDialog = lazy(() => import("./DeprecateDialog"));
const DeleteDialog = lazy(() => import("./DeleteDialog"));

/** The open document's dialogs. What needs a Flow in an account leads to creating one first. */
export function Lifecycle({
  dialog,
  onGo,
  onClose,
}: {
  dialog: LifecycleDialog | null;
  /** Goes on to another dialog. */
  onGo: (dialog: LifecycleDialog) => void;
  onClose: () => void;
}) {
  const desk = useDesk();
  const queries = useQueryClient();
  const link = useDocumentState((state) => state.link);
  /** The account's list and the document's link no longer say how it is. */
  const changed = () => {
    void queries.invalidateQueries({ queryKey: ["flows"] });
    void queries.invalidateQueries({ queryKey: ["recent"] });
    return desk.refresh();
  };
  useEffect(() => {
    // Words of an earlier step are not this one's.
    if (dialog !== null) desk.setProgress(null);
  }, [dialog, desk]);
  if (dialog === null) return null;
  return <Suspense fallback={null}>{chosen()}</Suspense>;

  function chosen() {
    if (link === null || dialog === "create") {
      const next = dialog === "create" ? null : dialog;
      return (
        <CreateDialog
          next={next}
          onDone={changed}
          onNext={() => next && onGo(next)}
          onClose={onClose}
        />
      );
    }
    const target = targetOf(link);
    switch (dialog) {
      case "update":
        return <UpdateDialog link={link} onDone={changed} onClose={onClose} />;
      case "publish":
        return <PublishDialog link={link} onDone={changed} onClose={onClose} />;
      case "preview":
        return <PreviewDialog target={target} onClose={onClose} />;
      case "deprecate":
        return <DeprecateDialog target={target} onDone={changed} onClose={onClose} />;
      case "delete":
        return <DeleteDialog target={target} onDone={changed} onClose={onClose} />;
      default:
        return null;
    }
  }
}
