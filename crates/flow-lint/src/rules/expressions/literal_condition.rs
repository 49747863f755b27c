//! # true or false as a condition
//!
//! ## What it does
//!
//! Finds a condition that is not a text but true or false itself.
//!
//! ## Why it matters
//!
//! It would always or never hold, and WhatsApp's checker was seen to stumble over it. It is observed only, so this
//! is a warning.
//!
//! ## Example
//!
//! ```json component
//! {"type": "If", "condition": true, "then": [{"type": "TextBody", "text": "Hello"}]}
//! ```
//!
//! ## Fix
//!
//! Write a condition such as `${form.age} >= 18`, or show the components without an If.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "If", "condition": "${form.city} != ''", "then": [{"type": "TextBody", "text": "Hello"}]}]
//! ```

use flow_catalog::{Evidence, components::IF};
use flow_doc::Value;

use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "literal-condition",
    group: Group::Expressions,
    severity: Severity::Warning,
    since: IF.since,
    until: None,
    evidence: Evidence::Observed,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "true or false as a condition",
    fixable: false,
    source: include_str!("literal_condition.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    cx.report(
        &RULE,
        value,
        "A condition is a text with at least one answer or data field in it, not true or false itself; WhatsApp cannot handle it.",
    );
}
