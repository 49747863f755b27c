//! # Nothing between parentheses
//!
//! ## What it does
//!
//! Finds `()` in a condition or expression.
//!
//! ## Why it matters
//!
//! Parentheses hold together what belongs together; WhatsApp refuses empty ones.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "${form.news} && ()", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Write something between them, or remove them.
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "${form.news}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "empty-parentheses",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Nothing between parentheses",
    fixable: false,
    source: include_str!("empty_parentheses.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = format!(
        "{} has parentheses with nothing between them; WhatsApp refuses this. Fill them, or remove them.",
        reading.subject()
    );
    tell(cx, &RULE, reading, &fault.at, message, None);
}
