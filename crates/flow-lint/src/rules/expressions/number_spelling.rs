//! # Number that WhatsApp cannot read
//!
//! ## What it does
//!
//! Finds numbers with zeros before them, `-0`, numbers with letters or several points in them, and
//! fractions in a condition without backticks.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them. That conditions take no fractions is only observed, so that is a warning.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} > 018", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} > 17.5", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Write a plain whole number, or put the condition in backticks.
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} > 18", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "`${form.age} > 17.5`", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::{Fault, FaultKind};

use super::{Change, Reading, repair, tell};
use crate::{
    Group, Rule, Severity,
    cx::{Cx, brief},
};

pub static RULE: Rule = Rule {
    id: "number-spelling",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Number that WhatsApp cannot read",
    fixable: true,
    source: include_str!("number_spelling.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let written = brief(&reading.text[fault.at.clone()]);
    let subject = reading.subject();
    if fault.kind == FaultKind::Decimal {
        let fix = reading.wrapped(cx);
        let message = format!(
            "The condition has the fraction {written}; without backticks WhatsApp takes whole numbers only."
        );
        let fix = fix.map(|text| Change::certain("Put the condition in backticks", text));
        tell(cx, &RULE, reading, &fault.at, message, fix).only_warn(Evidence::Observed);
        return;
    }
    let message = format!(
        "{subject} has \u{201c}{written}\u{201d}, which is no number as WhatsApp reads it. Write plain digits."
    );
    let fix = repair(reading, fault, true, "Write it plainly");
    tell(cx, &RULE, reading, &fault.at, message, fix);
}
