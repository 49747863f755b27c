//! An upgrade in the making.

use std::collections::HashSet;

use flow_catalog::Version;
use flow_doc::{Document, Edit, JsonText, NodeId, Step, Value, flow::Flow};

use super::{Note, Topic, Upgrade, problems};
use crate::{Diagnostic, Fixed, RulesOff, Severity, cx::json_text, fix_all};

pub(super) struct Work {
    pub from: Version,
    pub to: Version,
    /// The document as the steps so far left it.
    pub doc: Document,
    /// Of the original: rule and value, with the severity there.
    known: HashSet<(&'static str, Option<NodeId>, Severity)>,
    edits: Vec<Edit>,
    changed: Vec<Line>,
    look: Vec<Line>,
    /// Problems a step has spoken of in its own words.
    told: HashSet<(&'static str, NodeId)>,
}

struct Line {
    topic: Topic,
    words: String,
    /// The value and those around it, innermost first: it may be gone in the end.
    around: Vec<NodeId>,
}

impl Work {
    pub fn new(doc: &Document, from: Version, to: Version) -> Work {
        let known = problems(doc).into_iter();
        Work {
            from,
            to,
            doc: doc.fork(),
            known: known.map(|d| (d.rule, d.node, d.severity)).collect(),
            edits: Vec::new(),
            changed: Vec::new(),
            look: Vec::new(),
            told: HashSet::new(),
        }
    }

    /// Whether a change that came with `version` lies on the way.
    pub fn crosses(&self, version: Version) -> bool {
        self.from < version && version <= self.to
    }

    pub fn root(&self) -> Option<Value<'_>> {
        self.doc.root()
    }

    pub fn set_version(&mut self) {
        let Some(value) = self.root().and_then(|root| root.get("version")) else {
            return;
        };
        let (node, words) = (
            value.id(),
            format!("The version is {} instead of {}.", self.to, self.from),
        );
        let edit = self.set("/version", json_text(&self.to.to_string()));
        self.apply(edit.into_iter().collect());
        self.changed(Topic::Version, node, words);
    }

    /// Sets the value at a pointer.
    pub fn set(&self, pointer: &str, json: String) -> Option<Edit> {
        Some(Edit::Set {
            node: self.root()?.id(),
            path: pointer.to_owned(),
            value: JsonText(json),
        })
    }

    /// Does the edits, or none of them. Says whether it did.
    pub fn apply(&mut self, edits: Vec<Edit>) -> bool {
        let done = self.doc.apply(&edits, Step::default()).is_ok();
        if done {
            self.edits.extend(edits);
        }
        done
    }

    /// [`Work::apply`] if no rule has more errors then.
    pub fn apply_if_sound(&mut self, edits: Vec<Edit>) -> bool {
        let mut trial = self.doc.fork();
        let sound = trial.apply(&edits, Step::default()).is_ok()
            && !fix_all::brings_errors(problems(&self.doc).iter(), problems(&trial).iter());
        sound && self.apply(edits)
    }

    /// Applies the certain answers to the problems that are wanted; `words` names each.
    pub fn mend(
        &mut self,
        topic: Topic,
        wanted: &dyn Fn(&Work, &Diagnostic) -> bool,
        words: fn(&Fixed) -> String,
    ) {
        let report = fix_all::mend(&self.doc, &RulesOff::none(), &|_, problem| {
            wanted(self, problem)
        });
        let lines: Vec<Line> = report
            .fixed
            .into_iter()
            .map(|one| Line {
                topic,
                words: words(&one),
                around: one
                    .node
                    .map(|node| self.around(node))
                    .into_iter()
                    .flatten()
                    .chain(one.component)
                    .chain(one.screen)
                    .collect(),
            })
            .collect();
        if self.apply(report.edits) {
            self.changed.extend(lines);
        }
    }

    /// Whether the problem was there, as grave, before the upgrade.
    pub fn was_there(&self, problem: &Diagnostic) -> bool {
        self.known
            .contains(&(problem.rule, problem.node, problem.severity))
    }

    /// Whether a step has named the problem.
    pub fn is_told(&self, problem: &Diagnostic) -> bool {
        problem
            .node
            .is_some_and(|node| self.told.contains(&(problem.rule, node)))
    }

    /// A step names problems of this rule with the value itself.
    pub fn tells(&mut self, rule: &'static str, node: NodeId) {
        self.told.insert((rule, node));
    }

    pub fn changed(&mut self, topic: Topic, node: NodeId, words: String) {
        let around = self.around(node);
        self.changed.push(Line {
            topic,
            words,
            around,
        });
    }

    pub fn look(&mut self, topic: Topic, node: NodeId, words: String) {
        let around = self.around(node);
        self.look.push(Line {
            topic,
            words,
            around,
        });
    }

    fn around(&self, node: NodeId) -> Vec<NodeId> {
        let mut around = vec![node];
        let mut here = self.doc.value(node).and_then(|value| value.parent());
        while let Some(value) = here {
            around.push(value.id());
            here = value.parent();
        }
        around
    }

    pub fn finish(self) -> Upgrade {
        let flow = Flow::of(&self.doc);
        let note = |line: &Line| {
            let node = line
                .around
                .iter()
                .copied()
                .find(|id| self.doc.value(*id).is_some());
            let screen = node.and_then(|node| flow.screen_of(node));
            let component = node.and_then(|node| flow.component_of(node));
            Note {
                topic: line.topic,
                words: line.words.clone(),
                pointer: node
                    .and_then(|node| self.doc.pointer(node))
                    .unwrap_or_default(),
                screen: screen.map(|screen| screen.node()),
                screen_id: screen
                    .and_then(|screen| screen.id())
                    .map(|id| id.into_owned()),
                component: component.as_ref().map(|component| component.node()),
                component_type: component
                    .map(|component| component.type_name.into_owned())
                    .filter(|name| !name.is_empty()),
            }
        };
        Upgrade {
            from: self.from,
            to: self.to,
            changed: self.changed.iter().map(note).collect(),
            look: self.look.iter().map(note).collect(),
            left: problems(&self.doc),
            edits: self.edits,
        }
    }
}
