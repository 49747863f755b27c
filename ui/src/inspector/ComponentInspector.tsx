import { useMemo } from "react";
import { useDocumentState } from "../document";
import { screenOf } from "../document/tree";
import { ComponentIcon } from "../editor/ComponentIcon";
import { useCatalogue } from "../editor/catalogue";
import { useText } from "../i18n";
import type { NodeView, PropertyView } from "../platform";
import { Header } from "./Header";
import type { JsonObject } from "./model/json";
import { Settings } from "./Settings";
import { SubjectProblems, SubjectProblemsProvider, useSubjectProblems } from "./SubjectProblems";
import { type Subject, SubjectContext } from "./subject";

const NO_PROPERTIES: PropertyView[] = [];
/** Keys of a component that are not settings. */
const STRUCTURE = ["type", "children", "then", "else", "cases"];

/** Settings of one component. */
export function ComponentInspector({ node }: { node: NodeView }) {
  const t = useText();
  const catalogue = useCatalogue();
  const view = catalogue.of(node.type);
  const screen = useDocumentState((state) => screenOf(state, node.node));
  const everyday = catalogue.everyday(node.type);
  const props = node.props as JsonObject;
  const subject = useMemo<Subject>(
    () => ({ node: node.node, screen, type: node.type, name: everyday, props }),
    [node.node, node.type, screen, everyday, props],
  );
  const problems = useSubjectProblems(node.node, false);
  const name = typeof props.name === "string" ? props.name : null;
  return (
    <SubjectContext value={subject}>
      <SubjectProblemsProvider value={problems}>
        <Header
          icon={<ComponentIcon icon={view?.icon} size={16} />}
          title={everyday}
          chip={name}
          tooltip={
            view
              ? t("inspector.whatItIs", { type: node.type, help: view.help })
              : t("inspector.unknownType", { type: node.type })
          }
        />
        <SubjectProblems label={t("inspector.problemsHere")} />
        <Settings
          properties={view?.properties ?? NO_PROPERTIES}
          values={props}
          structure={STRUCTURE}
          known={view !== undefined}
        />
      </SubjectProblemsProvider>
    </SubjectContext>
  );
}
