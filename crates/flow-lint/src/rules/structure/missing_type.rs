//! # Component without type
//!
//! ## What it does
//!
//! Finds components that do not say what they are.
//!
//! ## Why it matters
//!
//! WhatsApp cannot show a component without `type` and refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! {"text": "Hello"}
//! ```
//!
//! ## Fix
//!
//! Add `type` with the name of a component.
//!
//! ```json component
//! {"type": "TextBody", "text": "Hello"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "missing-type",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "Component without type",
    fixable: false,
    source: include_str!("missing_type.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    cx.report(
        &RULE,
        value,
        "This component does not say what it is, so WhatsApp refuses the flow. Add \u{201c}type\u{201d}, such as \u{201c}TextBody\u{201d} or \u{201c}TextInput\u{201d}.",
    );
}
