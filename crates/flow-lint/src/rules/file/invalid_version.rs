//! # Unknown version
//!
//! ## What it does
//!
//! Finds versions that do not exist or are not written as text.
//!
//! ## Why it matters
//!
//! WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json flow
//! {"version": 7.3, "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Write a version that exists, in quotes, such as "7.3".

use flow_catalog::{Evidence, RECOMMENDED, Version};
use flow_doc::Value;

use crate::cx::{Cx, brief};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "invalid-version",
    group: Group::File,
    severity: Severity::Error,
    evidence: Evidence::Documented,
    code: Some("INVALID_FLOW_JSON_VERSION"),
    title: "Unknown version",
    fixable: true,
    source: include_str!("invalid_version.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) {
    let Some(value) = root.get("version") else {
        return;
    };
    let text = value.str();
    let known = text
        .as_deref()
        .and_then(Version::parse)
        .and_then(Version::known);
    if known.is_some() {
        return;
    }
    let raw = value.raw();
    // A number with the right digits is surely meant as that version.
    let named =
        Version::parse(raw.trim_matches('"').trim()).filter(|version| version.known().is_some());
    let meant = named.unwrap_or(RECOMMENDED);
    let message = if text.is_some() {
        format!(
            "There is no version {}, so WhatsApp refuses the flow. Use {RECOMMENDED}.",
            brief(&raw)
        )
    } else {
        format!(
            "The version must be text in quotes, such as \"{meant}\"; WhatsApp refuses anything else."
        )
    };
    let edit = cx.replace(value, format!("\"{meant}\""));
    cx.report(&RULE, value, message).fix_when(
        named.is_some(),
        format!("Set version {meant}"),
        vec![edit],
    );
}
