//! # Comparison without parentheses around it
//!
//! ## What it does
//!
//! Finds comparisons beside `&&`, `||`, `!` or another comparison without parentheses around them, in a
//! condition that is not in backticks.
//!
//! ## Why it matters
//!
//! WhatsApp refuses it: each comparison that is part of something else must stand in parentheses.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "${form.city} == 'Pune' && ${form.news}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} > 18 > 3", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Put parentheses around each comparison.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "(${form.city} == 'Pune') && ${form.news}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::{Fault, FaultKind};

use super::{Reading, repair, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
};

pub static RULE: Rule = Rule {
    id: "comparison-parentheses",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Comparison without parentheses around it",
    fixable: true,
    source: include_str!("comparison_parentheses.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let piece = brief(&reading.text[fault.at.clone()]);
    let message = if fault.kind == FaultKind::Chained {
        format!(
            "The condition compares a comparison (\u{201c}{piece}\u{201d}); WhatsApp refuses this. Compare two values at a time, each pair in parentheses, with && between."
        )
    } else {
        format!(
            "The comparison \u{201c}{piece}\u{201d} is only a part of the condition; without parentheses around it WhatsApp refuses this."
        )
    };
    let fix = repair(reading, fault, true, "Put parentheses around comparisons");
    tell(cx, &RULE, reading, &fault.at, message, fix);
}
