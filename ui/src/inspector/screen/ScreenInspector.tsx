import { Smartphone } from "lucide-react";
import { useMemo } from "react";
import type { LoadedScreen } from "../../document";
import { useCatalogue } from "../../editor/catalogue";
import { useText } from "../../i18n";
import type { PropertyView } from "../../platform";
import { Header } from "../Header";
import type { JsonObject } from "../model/json";
import { Settings } from "../Settings";
import { SubjectProblems, SubjectProblemsProvider, useSubjectProblems } from "../SubjectProblems";
import { type Subject, SubjectContext } from "../subject";

/** Keys of a screen that are no settings, or have a part of the window to themselves. */
const STRUCTURE = ["layout"];
const NO_PROPERTIES: PropertyView[] = [];

/** Settings of the shown screen itself. */
export function ScreenInspector({ screen }: { screen: LoadedScreen }) {
  const t = useText();
  const { view } = useCatalogue();
  const props = screen.props as JsonObject;
  const name = t("inspector.screen");
  const subject = useMemo<Subject>(
    () => ({ node: screen.node, screen: screen.node, type: "", name, props }),
    [screen.node, name, props],
  );
  const problems = useSubjectProblems(screen.node, "screen");
  const properties = useMemo(() => (view ? settingsOf(view.screen) : NO_PROPERTIES), [view]);
  return (
    <SubjectContext value={subject}>
      <SubjectProblemsProvider value={problems}>
        <Header
          icon={<Smartphone size={16} aria-hidden />}
          title={name}
          chip={typeof props.id === "string" ? props.id : null}
          tooltip={t("inspector.screenHelp")}
        />
        <SubjectProblems label={t("inspector.problemsHere")} />
        <Settings
          properties={properties}
          values={props}
          structure={STRUCTURE}
          known={view !== null}
        />
      </SubjectProblemsProvider>
    </SubjectContext>
  );
}

/** What a screen is handed belongs to the short form: everything it shows may come from there. */
function settingsOf(screen: readonly PropertyView[]): PropertyView[] {
  return screen
    .filter((property) => !STRUCTURE.includes(property.name))
    .map((property) => (property.name === "data" ? { ...property, group: "main" } : property));
}
