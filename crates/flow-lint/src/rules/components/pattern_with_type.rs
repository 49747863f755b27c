//! # Pattern on an e-mail or phone field
//!
//! ## What it does
//!
//! Finds a pattern on a field for e-mail addresses or phone numbers.
//!
//! ## Why it matters
//!
//! These have checks of their own; WhatsApp refuses a pattern beside them.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "mail", "label": "E-mail", "input-type": "email", "pattern": ".+@example.com", "helper-text": "At example.com"}
//! ```
//!
//! ## Fix
//!
//! Remove the pattern, or make it a plain text field.

use flow_catalog::{Evidence, components::PATTERN_INPUT_TYPES, components::TEXT_INPUT, since};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "pattern-with-type",
    group: Group::Components,
    severity: Severity::Error,
    since: since::of(TEXT_INPUT.properties, "pattern"),
    until: None,
    evidence: Evidence::Documented,
    code: Some("NOT_KEYWORD_SCHEMA_VALIDATION_FAILED"),
    title: "Pattern on an e-mail or phone field",
    fixable: true,
    source: include_str!("pattern_with_type.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, input: Value<'_>) {
    let Some(pattern) = input.get("pattern") else {
        return;
    };
    let Some(kind) = input.get("input-type") else {
        return;
    };
    // Words that do not exist are reported as such.
    if !matches!(kind.str().as_deref(), Some("email" | "phone")) {
        return;
    }
    debug_assert!(!PATTERN_INPUT_TYPES.contains(&"email"));
    let remove = cx.remove(pattern);
    let text = cx.replace(kind, "\"text\"");
    cx.report(
        &RULE,
        pattern,
        "A field for e-mail or phone has a check of its own and may have no pattern; WhatsApp refuses it.",
    )
    .key()
    .fix("Remove the pattern", vec![remove])
    .fix("Make it a text field", vec![text]);
}
