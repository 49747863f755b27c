//! # Parenthesis without a partner
//!
//! ## What it does
//!
//! Finds parentheses that are opened and never closed, or closed and never opened.
//!
//! ## Why it matters
//!
//! WhatsApp refuses what it cannot read.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "(${form.city} == 'Pune'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == 'Pune')", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Add the one that is missing, or remove the other.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "(${form.city} == 'Pune')", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::{Fault, FaultKind};

use super::{Reading, repair, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "unmatched-parenthesis",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Parenthesis without a partner",
    fixable: true,
    source: include_str!("unmatched_parenthesis.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let (what, todo, title) = if fault.kind == FaultKind::Unclosed {
        (
            "opens a parenthesis that is never closed",
            "Close it with )",
            "Close it at the end",
        )
    } else {
        (
            "closes a parenthesis that was never opened",
            "Remove it",
            "Remove it",
        )
    };
    let message = format!(
        "{} {what}; WhatsApp refuses this. {todo}.",
        reading.subject()
    );
    let fix = repair(reading, fault, false, title);
    tell(cx, &RULE, reading, &fault.at, message, fix);
}
