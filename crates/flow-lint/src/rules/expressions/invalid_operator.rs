//! # Sign that is spelt in another way
//!
//! ## What it does
//!
//! Finds `=`, `&`, `|`, `===`, `and`, `or` and the like.
//!
//! ## Why it matters
//!
//! WhatsApp compares with `==` and joins conditions with `&&` and `||`; it refuses other spellings. Of
//! a single `=` between backticks this is only observed, so there it is a warning.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} = 'Pune'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "OptIn", "name": "news", "label": "Send me news"}, {"type": "If", "condition": "(${form.city} == 'Pune') and ${form.news}", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Write `==`, `!=`, `>=`, `<=`, `&&`, `||` or `!`.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} == 'Pune'", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, repair, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "invalid-operator",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Sign that is spelt in another way",
    fixable: true,
    source: include_str!("invalid_operator.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let written = &reading.text[fault.at.clone()];
    let meant = fault
        .repair
        .as_ref()
        .and_then(|repair| repair.0.first())
        .map_or("==", |(_, meant)| meant);
    let message = format!(
        "{} has \u{201c}{written}\u{201d}, which WhatsApp does not know. Write {meant}.",
        reading.subject()
    );
    let fix = repair(reading, fault, true, &format!("Write {meant}"));
    let assigns = written == "=" && reading.in_backticks();
    let found = tell(cx, &RULE, reading, &fault.at, message, fix);
    if assigns {
        found.only_warn(Evidence::Observed);
    }
}
