//! # Member of an object in a condition
//!
//! ## What it does
//!
//! Finds a reference that goes into an object, such as `${data.user.age}`, in a condition without backticks.
//!
//! ## Why it matters
//!
//! WhatsApp's checker was seen not to find such values there. It is observed only, so this is a warning.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"user": {"type": "object", "properties": {"member": {"type": "boolean"}}, "__example__": {"member": true}}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.user.member}", "then": [{"type": "TextBody", "text": "Welcome back"}]}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Declare the value as a data field of its own.
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"member": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.member}", "then": [{"type": "TextBody", "text": "Welcome back"}]}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```

use std::ops::Range;

use flow_catalog::{Evidence, components::IF};

use super::{Reading, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
};

pub static RULE: Rule = Rule {
    id: "nested-in-condition",
    group: Group::Expressions,
    severity: Severity::Warning,
    since: IF.since,
    until: None,
    evidence: Evidence::Observed,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Member of an object in a condition",
    fixable: false,
    source: include_str!("nested_in_condition.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, at: &Range<usize>) {
    let message = format!(
        "The condition takes \u{201c}{}\u{201d} out of an object; WhatsApp was seen to refuse this. Give the value a data field of its own.",
        brief(&reading.text[at.clone()])
    );
    tell(cx, &RULE, reading, at, message, None);
}
