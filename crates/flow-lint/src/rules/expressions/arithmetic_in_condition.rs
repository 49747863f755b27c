//! # Sum in a condition without backticks
//!
//! ## What it does
//!
//! Finds `+`, `-`, `*`, `/` and `%` in a condition that is not in backticks.
//!
//! ## Why it matters
//!
//! Such a condition can only compare; WhatsApp refuses sums there. In backticks (from 6.0) it counts.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "${form.age} + 1 > 18", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Put the condition in backticks.
//!
//! ```json component
//! [{"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}, {"type": "If", "condition": "`${form.age} + 1 > 18`", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Change, Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "arithmetic-in-condition",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Sum in a condition without backticks",
    fixable: true,
    source: include_str!("arithmetic_in_condition.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let fix = reading.wrapped(cx);
    let todo = if cx.version() < flow_catalog::since::BACKTICKS {
        "Sums exist from version 6.0 on."
    } else {
        "Put the whole in backticks."
    };
    let message = format!(
        "The condition counts with \u{201c}{}\u{201d}, which WhatsApp refuses in a condition without backticks. {todo}",
        &reading.text[fault.at.clone()]
    );
    tell(
        cx,
        &RULE,
        reading,
        &fault.at,
        message,
        fix.map(|text| Change::certain("Put the condition in backticks", text)),
    );
}
