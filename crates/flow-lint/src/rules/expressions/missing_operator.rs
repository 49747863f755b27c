//! # Two values side by side in a condition
//!
//! ## What it does
//!
//! Finds values that stand beside each other with no sign between them, in a condition without backticks.
//!
//! ## Why it matters
//!
//! WhatsApp cannot tell what is asked and refuses it.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "OptIn", "name": "terms", "label": "I agree"}, {"type": "If", "condition": "${form.news} ${form.terms}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Write `&&` (both must hold), `||` (one is enough), or a comparison between them.
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "OptIn", "name": "terms", "label": "I agree"}, {"type": "If", "condition": "${form.news} && ${form.terms}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
};

pub static RULE: Rule = Rule {
    id: "missing-operator",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Two values side by side in a condition",
    fixable: false,
    source: include_str!("missing_operator.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = format!(
        "The condition has \u{201c}{}\u{201d} with no sign before it; WhatsApp refuses this. Write && (both must hold), || (one is enough) or a comparison between them.",
        brief(&reading.text[fault.at.clone()])
    );
    tell(cx, &RULE, reading, &fault.at, message, None);
}
