import { Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "../design";
import { useDocument } from "../document";
import { useText } from "../i18n";
import type { NodeView, SlotKindView, SlotView } from "../platform";
import styles from "./inspector.module.css";
import { KeyInput } from "./KeyInput";
import { Labelled } from "./Labelled";
import { segment } from "./model/json";
import { freeKey } from "./model/payload";
import { PropertyProblems } from "./SubjectProblems";
import { useWrite } from "./subject";

/** The places inside a component: cases to add, name and remove, and a part that may be left out. */
export function SlotsSetting({ node, kinds }: { node: NodeView; kinds: readonly SlotKindView[] }) {
  return kinds.map((kind) =>
    kind.cases ? (
      <Cases key={kind.name} node={node} kind={kind} />
    ) : (
      <Part key={kind.name} node={node} kind={kind} />
    ),
  );
}

/** The case that stands for every value without one of its own. */
const OTHERS = "default";

interface SlotProps {
  node: NodeView;
  kind: SlotKindView;
}

function useCount() {
  const t = useText();
  return (slot: SlotView | undefined) =>
    t("inspector.holds", { count: slot?.children.length ?? 0 });
}

function Cases({ node, kind }: SlotProps) {
  const t = useText();
  const write = useWrite(kind.label);
  const count = useCount();
  const path = segment(kind.name);
  const cases = node.slots.flatMap((view) =>
    view.slot.slot === "case" ? [{ name: view.slot.name, view }] : [],
  );
  const names = cases.map((one) => one.name);
  return (
    <Labelled label={kind.label} name={kind.name} help={kind.help} group>
      <ul className={styles.table} aria-label={kind.label}>
        {cases.map(({ name, view }) => (
          <li key={name} className={styles.slotRow} data-property={path + segment(name)}>
            {name === OTHERS ? (
              <span className={styles.routeFrom} title={name}>
                {t("inspector.allOthers")}
              </span>
            ) : (
              <KeyInput
                label={t("inspector.caseName", { name })}
                value={name}
                onRename={(next) =>
                  names.includes(next)
                    ? null
                    : write.edit([
                        {
                          kind: "renameKey",
                          node: node.node,
                          path: path + segment(name),
                          key: next,
                        },
                      ])
                }
              />
            )}
            <GoInside view={view} words={count(view)} />
            <IconButton
              label={t("inspector.removeCase", { name })}
              icon={<Trash2 size={13} aria-hidden />}
              size="small"
              kind="danger"
              // A place for nothing is no choice; another one must be there first.
              isDisabled={cases.length === 1}
              onPress={() => void write.unset(path + segment(name))}
            />
            <PropertyProblems path={path + segment(name)} />
          </li>
        ))}
      </ul>
      <div className={styles.tableActions}>
        <Button
          kind="link"
          size="small"
          icon={<Plus size={13} aria-hidden />}
          onPress={() => void write.set(path + segment(freeKey(names, "case")), [])}
        >
          {t("inspector.addCase")}
        </Button>
        {names.includes(OTHERS) ? null : (
          <Button
            kind="link"
            size="small"
            icon={<Plus size={13} aria-hidden />}
            onPress={() => void write.set(path + segment(OTHERS), [])}
          >
            {t("inspector.addDefault")}
          </Button>
        )}
      </div>
    </Labelled>
  );
}

function Part({ node, kind }: SlotProps) {
  const t = useText();
  const write = useWrite(kind.label);
  const count = useCount();
  const path = segment(kind.name);
  const view = node.slots.find(({ slot }) => slot.slot === kind.name);
  return (
    <div className={styles.part} data-property={path}>
      <span className={styles.label} title={kind.help}>
        {kind.label}
      </span>
      <GoInside view={view} words={count(view)} />
      {!kind.required && view?.written ? (
        <IconButton
          label={t("inspector.removePart", { part: kind.label })}
          icon={<Trash2 size={13} aria-hidden />}
          size="small"
          kind="danger"
          onPress={() => void write.unset(path)}
        />
      ) : null}
      <PropertyProblems path={path} />
    </div>
  );
}

/** How much stands inside; selects the first of it. */
function GoInside({ view, words }: { view: SlotView | undefined; words: string }) {
  const document = useDocument();
  const first = view?.children[0];
  if (first === undefined) return <span className={styles.type}>{words}</span>;
  return (
    <Button kind="link" size="small" onPress={() => document.select([first])}>
      {words}
    </Button>
  );
}
