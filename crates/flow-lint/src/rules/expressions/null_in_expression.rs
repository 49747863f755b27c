//! # Comparison with null
//!
//! ## What it does
//!
//! Finds `null` in a condition or expression.
//!
//! ## Why it matters
//!
//! WhatsApp has no such value and refuses it. An answer not yet given is like an empty text: `''`. Between
//! backticks this is only observed, so there it is a warning.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} != null", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```
//!
//! ## Fix
//!
//! Compare with an empty text.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} != ''", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Change, Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "null-in-expression",
    group: Group::Expressions,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Comparison with null",
    fixable: true,
    source: include_str!("null_in_expression.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let text = reading.with(fault.at.clone(), "''");
    let fix = Change::choice("Compare with an empty text", text);
    let message = format!(
        "{} has {}, which WhatsApp does not know. What is not filled in is an empty text: compare with ''.",
        reading.subject(),
        &reading.text[fault.at.clone()]
    );
    let found = tell(cx, &RULE, reading, &fault.at, message, Some(fix));
    if reading.in_backticks() {
        found.only_warn(Evidence::Observed);
    }
}
