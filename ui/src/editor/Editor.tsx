import { useMemo, useState } from "react";
import { useShell } from "../app/shell";
import { toast } from "../design";
import { DragLayer } from "../dnd";
import { FinderProvider } from "../find";
import { ImageContext } from "../phone";
import { imageUrl, type WireError } from "../platform";
import { RulePageProvider } from "../problems/rule";
import { UpgradeProvider } from "../upgrade";
import { CatalogueContext, useFetchedCatalogue } from "./catalogue";
import { EditorCommands } from "./commands/EditorCommands";
import { CommandsContext, useComponentCommands } from "./commands/useCommands";
import styles from "./Editor.module.css";
import { Announcer } from "./frame/Announcer";
import { StatusBar } from "./frame/StatusBar";
import { TopBar } from "./frame/TopBar";
import { Workspace } from "./frame/Workspace";
import { createUi, UiContext } from "./ui";

const tell = (error: WireError) => toast({ tone: "error", text: error.message });

/** The editor of the open document: screens and components, the phone, properties. */
export default function Editor() {
  const { settings } = useShell();
  const [ui] = useState(() => createUi({ bottomOpen: settings.panels.bottomOpen }));
  const catalogue = useFetchedCatalogue(tell);
  return (
    <UiContext value={ui}>
      <CatalogueContext value={catalogue}>
        <ImageContext value={imageUrl}>
          <UpgradeProvider>
            <RulePageProvider>
              <FinderProvider>
                <Frame />
              </FinderProvider>
            </RulePageProvider>
          </UpgradeProvider>
        </ImageContext>
      </CatalogueContext>
    </UiContext>
  );
}

function Frame() {
  const commands = useComponentCommands();
  const workspace = useMemo(() => <Workspace />, []);
  return (
    <CommandsContext value={commands}>
      <DragLayer>
        <div className={styles.editor}>
          <TopBar />
          {workspace}
          <StatusBar />
          <Announcer />
          <EditorCommands />
        </div>
      </DragLayer>
    </CommandsContext>
  );
}
