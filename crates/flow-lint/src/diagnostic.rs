use std::ops::Range;

use flow_catalog::Evidence;
use flow_doc::{Document, Edit, LineIndex, NodeId};
use serde::{Deserialize, Serialize};

use crate::Rule;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Blocks publishing.
    Error,
    /// Only observed, disputed, or shown wrongly on a phone.
    Warning,
    /// Good practice.
    Advice,
}

/// Which part of the value a problem is about. All ranges are in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "part")]
pub enum Part {
    /// The value as a whole.
    Value,
    /// The key whose value it is.
    Key,
    /// A piece of the value's text as it stands in the file (quotes included).
    Within { start: usize, end: usize },
    /// A place in the text of a file that is no JSON.
    At { offset: usize },
}

/// One problem found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    /// Id of the rule.
    pub rule: &'static str,
    /// What WhatsApp calls it, where it does.
    pub code: Option<&'static str>,
    pub severity: Severity,
    pub evidence: Evidence,
    /// What is wrong, why it matters and what to do, in words for people.
    pub message: String,
    /// The value it points at; `None` for the text as a whole.
    pub node: Option<NodeId>,
    pub part: Part,
    /// The screen it belongs to.
    pub screen: Option<NodeId>,
    /// The component it belongs to.
    pub component: Option<NodeId>,
    pub fixes: Vec<Fix>,
}

/// Edits that remove a problem, applied as one step.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// What it does, as a button would say it.
    pub title: String,
    /// It is the one right answer, and may be applied unseen; else it is a choice for a person.
    pub sure: bool,
    pub edits: Vec<Edit>,
}

impl Diagnostic {
    pub(crate) fn new(rule: &Rule, node: Option<NodeId>, message: String) -> Diagnostic {
        Diagnostic {
            rule: rule.id,
            code: rule.code,
            severity: rule.severity,
            evidence: rule.evidence,
            message,
            node,
            part: Part::Value,
            screen: None,
            component: None,
            fixes: Vec::new(),
        }
    }

    /// The fix that may be applied without asking: the only one that is certain.
    pub fn sure_fix(&self) -> Option<&Fix> {
        let mut sure = self.fixes.iter().filter(|fix| fix.sure);
        sure.next().filter(|_| sure.next().is_none())
    }

    /// RFC 6901 pointer to the value; empty for the text as a whole.
    pub fn pointer(&self, doc: &Document) -> String {
        self.node
            .and_then(|id| doc.value(id))
            .map(|value| value.pointer())
            .unwrap_or_default()
    }

    /// Byte range in the document's text.
    pub fn span(&self, doc: &Document) -> Range<usize> {
        if let Part::At { offset } = self.part {
            return offset..offset;
        }
        let Some(id) = self.node else { return 0..0 };
        let value = doc.span(id).unwrap_or(0..0);
        match self.part {
            Part::Key => doc.key_span(id).unwrap_or(value),
            Part::Within { start, end } => {
                let at = |offset: usize| value.end.min(value.start + offset);
                at(start)..at(end)
            }
            Part::Value | Part::At { .. } => value,
        }
    }

    /// Start and end in the document's text: line and column from 1, columns in code points.
    pub fn range(
        &self,
        doc: &Document,
        lines: &LineIndex,
    ) -> (flow_doc::Position, flow_doc::Position) {
        let span = self.span(doc);
        (lines.position(span.start), lines.position(span.end))
    }

    // What follows refines a problem while it is being reported.

    pub(crate) fn key(&mut self) -> &mut Diagnostic {
        self.part = Part::Key;
        self
    }

    pub(crate) fn code(&mut self, code: &'static str) -> &mut Diagnostic {
        self.code = Some(code);
        self
    }

    /// Not an error here: `evidence` says why.
    pub(crate) fn only_warn(&mut self, evidence: Evidence) -> &mut Diagnostic {
        if self.severity == Severity::Error {
            self.severity = Severity::Warning;
        }
        self.evidence = evidence;
        self
    }

    /// Good practice only, here.
    pub(crate) fn only_advise(&mut self) -> &mut Diagnostic {
        self.severity = Severity::Advice;
        self.evidence = Evidence::House;
        self
    }

    /// Takes over how well the broken fact is known, and the severity that follows from it.
    pub(crate) fn by(&mut self, evidence: Evidence) -> &mut Diagnostic {
        self.evidence = evidence;
        if evidence == Evidence::Observed {
            self.only_warn(evidence)
        } else {
            self
        }
    }

    /// Offers a choice: what is meant is for a person to say.
    pub(crate) fn fix(&mut self, title: impl Into<String>, edits: Vec<Edit>) -> &mut Diagnostic {
        self.fix_when(false, title, edits)
    }

    /// Offers the one right answer.
    pub(crate) fn certain(
        &mut self,
        title: impl Into<String>,
        edits: Vec<Edit>,
    ) -> &mut Diagnostic {
        self.fix_when(true, title, edits)
    }

    /// Offers the one right answer, or a choice.
    pub(crate) fn fix_when(
        &mut self,
        sure: bool,
        title: impl Into<String>,
        edits: Vec<Edit>,
    ) -> &mut Diagnostic {
        self.fixes.push(Fix {
            title: title.into(),
            sure,
            edits,
        });
        self
    }
}
