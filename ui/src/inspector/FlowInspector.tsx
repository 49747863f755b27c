import { Workflow } from "lucide-react";
import { useMemo } from "react";
import { useDocumentState } from "../document";
import { useCatalogue } from "../editor/catalogue";
import { useText } from "../i18n";
import type { NodeId, PropertyView } from "../platform";
import { Header } from "./Header";
import type { JsonObject } from "./model/json";
import { Settings } from "./Settings";
import { SubjectProblems, SubjectProblemsProvider, useSubjectProblems } from "./SubjectProblems";
import { type Subject, SubjectContext } from "./subject";

const NO_PROPERTIES: PropertyView[] = [];
/** Keys that have a part of the window to themselves. */
const STRUCTURE = ["screens"];

/** Settings of the whole flow: what stands at the top of the file. */
export function FlowInspector({ root }: { root: NodeId }) {
  const t = useText();
  const { view } = useCatalogue();
  const props = useDocumentState((state) => state.props) as JsonObject;
  const name = t("inspector.flow");
  const subject = useMemo<Subject>(
    () => ({ node: root, screen: null, type: "", name, props }),
    [root, name, props],
  );
  const problems = useSubjectProblems(root, "flow");
  // There are few of them; none needs to be looked for.
  const properties = useMemo(
    () => (view?.flow ?? NO_PROPERTIES).map((one) => ({ ...one, group: "main" as const })),
    [view],
  );
  return (
    <SubjectContext value={subject}>
      <SubjectProblemsProvider value={problems}>
        <Header
          icon={<Workflow size={16} aria-hidden />}
          title={name}
          chip={null}
          tooltip={t("inspector.flowHelp")}
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
