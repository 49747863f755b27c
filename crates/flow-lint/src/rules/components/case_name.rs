//! # Case name with other characters
//!
//! ## What it does
//!
//! Finds names of cases that do not start with a letter or hold other characters than letters,
//! digits, hyphen and underscore.
//!
//! ## Why it matters
//!
//! WhatsApp's checker refuses them.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"size": {"type": "string", "__example__": "a"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Switch", "value": "${data.size}", "cases": {"1st": [{"type": "TextBody", "text": "First"}]}}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Use values that start with a letter.

use flow_catalog::{Evidence, components::SWITCH};
use flow_doc::Value;

use crate::cx::{Cx, brief};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "case-name",
    group: Group::Components,
    severity: Severity::Warning,
    since: SWITCH.since,
    until: None,
    evidence: Evidence::Observed,
    code: Some("PATTERN_MISMATCH"),
    title: "Case name with other characters",
    fixable: false,
    source: include_str!("case_name.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, component: Value<'_>) {
    let Some(cases) = component.get("cases") else {
        return;
    };
    for (name, value) in cases.members() {
        let starts = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let plain = name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        if !starts || !plain {
            let message = format!(
                "The case \u{201c}{}\u{201d} should start with a letter and hold letters, digits, hyphens and underscores only; WhatsApp's checker refuses others.",
                brief(&name)
            );
            cx.report(&RULE, value, message).key();
        }
    }
}
