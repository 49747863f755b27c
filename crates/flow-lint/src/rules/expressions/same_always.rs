//! # Condition that is always the same
//!
//! ## What it does
//!
//! Finds a condition that names no answer and no data field.
//!
//! ## Why it matters
//!
//! It would always or never hold. WhatsApp refuses this; of a condition in backticks no source says so,
//! so there it is advice.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "true", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "1 == 1", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Write a condition such as `${form.age} >= 18` or `${data.member}`, or show the components without an If.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} != ''", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use std::ops::Range;

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "same-always",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Condition that is always the same",
    fixable: false,
    source: include_str!("same_always.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = MESSAGE.to_owned();
    tell(cx, &RULE, reading, &fault.at, message, None);
}

pub(crate) fn report_in_backticks(
    cx: &mut Cx<'_, '_>,
    reading: &Reading<'_, '_>,
    at: &Range<usize>,
) {
    let message = "The condition names no answer and no data field, so it is always the same. Show the components without an If, or name one.";
    tell(cx, &RULE, reading, at, message.to_owned(), None).only_advise();
}

const MESSAGE: &str = "The condition names no answer and no data field, so it is always the same; WhatsApp refuses this. Write one such as ${form.name} or ${data.member}.";
