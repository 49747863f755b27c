//! # Pattern without a hint
//!
//! ## What it does
//!
//! Finds text fields that must fit a pattern but have no hint (`helper-text`).
//!
//! ## Why it matters
//!
//! People could not know what to enter; WhatsApp requires the hint.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "code", "label": "Code", "pattern": "^[0-9]{4}$"}
//! ```
//!
//! ## Fix
//!
//! Add a hint that says what to enter.
//!
//! ```json component
//! {"type": "TextInput", "name": "code", "label": "Code", "pattern": "^[0-9]{4}$", "helper-text": "Four digits"}
//! ```

use flow_catalog::{Evidence, components::TEXT_INPUT, since};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "pattern-without-hint",
    group: Group::Components,
    severity: Severity::Error,
    since: since::of(TEXT_INPUT.properties, "pattern"),
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "Pattern without a hint",
    fixable: false,
    source: include_str!("pattern_without_hint.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, input: Value<'_>) {
    let Some(pattern) = input.get("pattern") else {
        return;
    };
    if input.get("helper-text").is_none() {
        cx.report(
            &RULE,
            pattern,
            "A field with a pattern needs a hint (helper-text) that says what to enter; WhatsApp refuses it without.",
        )
        .key();
    }
}
