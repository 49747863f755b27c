//! # Comparison of two fixed values
//!
//! ## What it does
//!
//! Finds a comparison in a condition where both sides are written out.
//!
//! ## Why it matters
//!
//! Its result is always the same; WhatsApp refuses it in a condition without backticks.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "${form.news} && (1 == 1)", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Compare an answer or a data field with something, or remove the comparison.
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "${form.news}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
};

pub static RULE: Rule = Rule {
    id: "two-literals",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Comparison of two fixed values",
    fixable: false,
    source: include_str!("two_literals.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = format!(
        "The condition compares two fixed values (\u{201c}{}\u{201d}), which is always the same; WhatsApp refuses this. Compare an answer or a data field.",
        brief(&reading.text[fault.at.clone()])
    );
    tell(cx, &RULE, reading, &fault.at, message, None);
}
