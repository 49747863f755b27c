import { useMemo } from "react";
import { type DocumentState, useDocumentState } from "../document";
import { screenOf } from "../document/tree";
import { ComponentIcon } from "../editor/ComponentIcon";
import { useCatalogue } from "../editor/catalogue";
import { useText } from "../i18n";
import type { NodeView, PropertyView } from "../platform";
import { Header } from "./Header";
import type { JsonObject } from "./model/json";
import { Settings } from "./Settings";
import { SlotsSetting } from "./SlotsSetting";
import { SubjectProblems, SubjectProblemsProvider, useSubjectProblems } from "./SubjectProblems";
import { type Subject, SubjectContext } from "./subject";

const NO_PROPERTIES: PropertyView[] = [];
/** Keys of a component that are not settings. */
const STRUCTURE = ["type", "children", "then", "else", "cases"];

/** In a Form, or in a branch inside one. */
function standsInForm({ nodes }: DocumentState, node: NodeView): boolean {
  for (let at = nodes.get(node.parent); at; at = nodes.get(at.parent)) {
    if (at.type === "Form") return true;
  }
  return false;
}

/** Settings that mean something here, and those that stand in the file anyway. */
function meaningful(
  properties: readonly PropertyView[],
  props: JsonObject,
  inForm: boolean,
): PropertyView[] {
  return properties.filter((property) => {
    if (props[property.name] !== undefined || property.only === undefined) return true;
    return property.only === "outside-form" ? !inForm : props.mode === "range";
  });
}

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
  const inForm = useDocumentState((state) => standsInForm(state, node));
  const properties = useMemo(
    () => meaningful(view?.properties ?? NO_PROPERTIES, props, inForm),
    [view, props, inForm],
  );
  const problems = useSubjectProblems(node.node, "component");
  const name = typeof props.name === "string" ? props.name : null;
  return (
    <SubjectContext value={subject}>
      <SubjectProblemsProvider value={problems}>
        <Header
          icon={<ComponentIcon icon={view?.icon} size={16} />}
          title={everyday}
          chip={name}
          tooltip={
            view?.since
              ? t("inspector.sinceVersion", { type: node.type, since: view.since })
              : view
                ? t("inspector.whatItIs", { type: node.type, help: view.help })
                : t("inspector.unknownType", { type: node.type })
          }
        />
        <SubjectProblems label={t("inspector.problemsHere")} />
        <Settings
          properties={properties}
          values={props}
          structure={STRUCTURE}
          known={view !== undefined}
        >
          {view && view.type !== "Form" && view.slots.length > 0 ? (
            <SlotsSetting node={node} kinds={view.slots} />
          ) : null}
        </Settings>
      </SubjectProblemsProvider>
    </SubjectContext>
  );
}
