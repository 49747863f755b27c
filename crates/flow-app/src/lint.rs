//! Stands in for flow-lint until it has landed.

use std::ops::Range;

use flow_catalog::Evidence;
use flow_doc::{Document, Edit, NodeId};
use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
    Advice,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    pub rule: &'static str,
    pub code: Option<&'static str>,
    pub severity: Severity,
    pub evidence: Evidence,
    pub message: String,
    pub node: Option<NodeId>,
    pub screen: Option<NodeId>,
    pub component: Option<NodeId>,
    pub fixes: Vec<Fix>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    pub title: String,
    pub edits: Vec<Edit>,
}

impl Diagnostic {
    pub fn pointer(&self, doc: &Document) -> String {
        let value = self.node.and_then(|id| doc.value(id));
        value.map(|value| value.pointer()).unwrap_or_default()
    }

    pub fn span(&self, doc: &Document) -> Range<usize> {
        self.node.and_then(|node| doc.span(node)).unwrap_or(0..0)
    }
}

#[derive(Clone, Default)]
pub struct RulesOff;

impl RulesOff {
    pub fn none() -> RulesOff {
        RulesOff
    }

    pub fn new(_: impl IntoIterator<Item = String>) -> RulesOff {
        RulesOff
    }
}

pub struct Linter;

impl Linter {
    pub fn new(_: RulesOff) -> Linter {
        Linter
    }

    pub fn check(&mut self, doc: &Document) -> Vec<Diagnostic> {
        check(doc, &RulesOff)
    }
}

pub fn check(doc: &Document, _: &RulesOff) -> Vec<Diagnostic> {
    let fault = doc.fault().map(|fault| Diagnostic {
        rule: "valid-json",
        code: Some("INVALID_FLOW_JSON"),
        severity: Severity::Error,
        evidence: Evidence::Documented,
        message: fault.message().to_owned(),
        node: None,
        screen: None,
        component: None,
        fixes: Vec::new(),
    });
    fault.into_iter().collect()
}
