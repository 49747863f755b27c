//! # Condition that is neither true nor false
//!
//! ## What it does
//!
//! Finds a condition that comes to a text or a number.
//!
//! ## Why it matters
//!
//! WhatsApp needs true or false to decide and refuses anything else.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Compare it with something.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} != ''", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::{Node, Term};

use super::{Change, Reading, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
    data_type::DataType,
};

pub static RULE: Rule = Rule {
    id: "condition-not-boolean",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Condition that is neither true nor false",
    fixable: true,
    source: include_str!("condition_not_boolean.rs"),
};

pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    reading: &Reading<'_, '_>,
    tree: &Node<'_>,
    given: &DataType,
) {
    if given.fits(&DataType::Bool) {
        return;
    }
    let message = format!(
        "The condition \u{201c}{}\u{201d} gives {}, not true or false; WhatsApp refuses this. Compare it with something.",
        brief(&reading.text[tree.at.clone()]),
        given.words()
    );
    let is_reference = matches!(tree.ungrouped().term, Term::Reference(_));
    let fix = (is_reference && *given == DataType::Text).then(|| {
        let end = tree.at.end;
        let text = reading.with(end..end, " != ''");
        Change::choice("Ask whether it is filled in", text)
    });
    tell(cx, &RULE, reading, &tree.at, message, fix);
}
