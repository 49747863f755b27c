//! # Expression before version 6.0
//!
//! ## What it does
//!
//! Finds backtick expressions in versions that do not have them.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them before 6.0.
//!
//! ## Example
//!
//! ```json component 5.1
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "`'You live in ' ${form.city}`"}]
//! ```
//!
//! ## Fix
//!
//! Raise the version to 6.0 or later, or use a plain reference.

use flow_catalog::{Evidence, FIRST_VERSION, since};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "backticks-not-yet",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: Some(since::BACKTICKS),
    evidence: Evidence::Documented,
    code: Some("PATTERN_MISMATCH"),
    title: "Expression before version 6.0",
    fixable: false,
    source: include_str!("backticks_not_yet.rs"),
};

/// Whether the version has expressions; reports the text if not.
pub(crate) fn check(cx: &mut Cx<'_, '_>, value: Value<'_>) -> bool {
    let version = cx.version();
    if !RULE.is_in(version) {
        return true;
    }
    let message = format!(
        "Expressions in backticks exist from version {} on; this file is {version}, so WhatsApp refuses it. Raise the version, or use a plain reference.",
        since::BACKTICKS
    );
    cx.report(&RULE, value, message);
    false
}
