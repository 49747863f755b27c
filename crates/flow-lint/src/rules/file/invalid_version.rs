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

use flow_catalog::{Evidence, FIRST_VERSION, NEVER_PUBLIC, RECOMMENDED, VERSIONS, Version};
use flow_doc::Value;

use crate::cx::{Cx, brief};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "invalid-version",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
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
    let parsed = text.as_deref().and_then(Version::parse);
    let never_public = NEVER_PUBLIC
        .iter()
        .find(|(version, _)| Some(*version) == parsed);
    let too_old = parsed.is_some_and(|version| version < VERSIONS[0].version);
    let message = match never_public {
        _ if text.is_none() => format!(
            "The version must be text in quotes, such as \"{meant}\"; WhatsApp refuses anything else."
        ),
        Some((version, true)) => format!(
            "WhatsApp has not announced version {version} and may not take it. Use {RECOMMENDED}, as which the rest is checked."
        ),
        Some((version, false)) => format!(
            "Version {version} was never open to the public, so WhatsApp refuses the flow. Use {RECOMMENDED}."
        ),
        None if too_old => format!(
            "Version {} is too old for WhatsApp, which refuses the flow. Use {RECOMMENDED}.",
            brief(&raw)
        ),
        None => format!(
            "There is no version {}, so WhatsApp refuses the flow. Use {RECOMMENDED}.",
            brief(&raw)
        ),
    };
    let edit = cx.replace(value, format!("\"{meant}\""));
    let found = cx.report(&RULE, value, message);
    if matches!(never_public, Some((_, true))) {
        found.only_warn(Evidence::Observed);
    }
    if too_old {
        found.code("UNSUPPORTED_FLOW_JSON_VERSION");
    }
    found.fix_when(named.is_some(), format!("Set version {meant}"), vec![edit]);
}
