//! # Sign with nothing beside it
//!
//! ## What it does
//!
//! Finds a sign such as `&&` or `==` with nothing before or after it.
//!
//! ## Why it matters
//!
//! WhatsApp refuses what it cannot read.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "${form.news} &&", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Write what is missing, or remove the sign.
//!
//! ```json component
//! [{"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "${form.news}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::{Fault, read_condition};

use super::{Change, Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "missing-operand",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Sign with nothing beside it",
    fixable: true,
    source: include_str!("missing_operand.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let sign = &reading.text[fault.at.clone()];
    let message = format!(
        "{} has nothing beside \u{201c}{sign}\u{201d}; WhatsApp refuses this. Write what is missing, or remove it.",
        reading.subject()
    );
    let fix = without(reading, fault).map(|text| Change::choice("Remove it", text));
    tell(cx, &RULE, reading, &fault.at, message, fix);
}

/// Without a sign at the end, if all is well then.
fn without(reading: &Reading<'_, '_>, fault: &Fault) -> Option<String> {
    let after = &reading.text[fault.at.end..];
    let before = reading.text[..fault.at.start].trim_end();
    if before.is_empty() || !after.trim_matches([' ', '`']).is_empty() {
        return None;
    }
    let text = reading.with(before.len()..fault.at.end, "");
    read_condition(&text).faults.is_empty().then_some(text)
}
