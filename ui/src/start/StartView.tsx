import { FileJson2 } from "lucide-react";
import { useState } from "react";
import { useDeskState } from "../app/deskContext";
import { useShell } from "../app/shell";
import { Button } from "../design";
import page from "../design/Page.module.css";
import { useText } from "../i18n";
import { PasteDialog } from "./PasteDialog";
import { Recent, useRecent } from "./Recent";
import { Recoveries } from "./Recoveries";
import { Templates } from "./Templates";

/** Where work begins: from nothing, from a template, from a file, from pasted JSON, from before. */
export function StartView() {
  const t = useText();
  const { openFile } = useShell();
  const [pasting, setPasting] = useState(false);
  const opening = useDeskState((state) => state.opening);
  // Who has been here before mostly comes back to that.
  const first = useRecent().data?.length === 0;
  return (
    <>
      <header className={page.header}>
        <div className={page.titles}>
          <h1 className={page.title}>{t("start.title")}</h1>
          <p className={page.subtitle}>{t("start.subtitle")}</p>
        </div>
        <Button onPress={() => setPasting(true)}>{t("start.paste")}</Button>
        <Button icon={<FileJson2 size={15} aria-hidden />} isDisabled={opening} onPress={openFile}>
          {t("start.openFile")}
        </Button>
      </header>
      <Recoveries />
      {first ? null : <Recent />}
      <Templates />
      {first ? <Recent /> : null}
      <PasteDialog isOpen={pasting} onClose={() => setPasting(false)} />
    </>
  );
}
