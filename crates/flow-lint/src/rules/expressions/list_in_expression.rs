//! # List or object in a condition or expression
//!
//! ## What it does
//!
//! Finds several choices (a CheckboxGroup or ChipsSelector), lists, objects and uploads in a condition or expression.
//!
//! ## Why it matters
//!
//! WhatsApp takes single values there: text, a number, true or false. No sign asks whether a list holds
//! something, so a condition cannot look into several choices.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "CheckboxGroup", "name": "topics", "label": "Topics", "data-source": [{"id": "a", "title": "Art"}, {"id": "b", "title": "Books"}]}, {"type": "If", "condition": "${form.topics} == 'a'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Use a single choice (RadioButtonsGroup, Dropdown), or let your server decide and send true or false.

use std::ops::Range;

use flow_catalog::{Evidence, components::IF};

use super::{Reading, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
    data_type::DataType,
};

pub static RULE: Rule = Rule {
    id: "list-in-expression",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "List or object in a condition or expression",
    fixable: false,
    source: include_str!("list_in_expression.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    reading: &Reading<'_, '_>,
    at: &Range<usize>,
    have: &DataType,
) {
    let message = format!(
        "\u{201c}{}\u{201d} is {}; {} takes single values only, and WhatsApp refuses this. Use a single choice, or let your server decide and send true or false.",
        brief(&reading.text[at.clone()]),
        have.words(),
        reading.subject().to_lowercase()
    );
    tell(cx, &RULE, reading, at, message, None);
}
