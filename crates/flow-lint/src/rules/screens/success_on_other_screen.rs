//! # Success on a screen that is not last
//!
//! ## What it does
//!
//! Finds `success` on a screen that is not marked as last.
//!
//! ## Why it matters
//!
//! Only the end of a flow can be a success; WhatsApp refuses it elsewhere.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "success": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Remove `success`.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "success-on-other-screen",
    group: Group::Screens,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("NOT_KEYWORD_SCHEMA_VALIDATION_FAILED"),
    title: "Success on a screen that is not last",
    fixable: true,
    source: include_str!("success_on_other_screen.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, terminal: bool, screen: Value<'_>) {
    // A terminal that is no truth value is reported as such.
    let unclear = screen.get("terminal").is_some_and(|t| t.bool().is_none());
    if terminal || unclear {
        return;
    }
    let Some(value) = screen.get("success") else {
        return;
    };
    let remove = cx.remove(value);
    cx.report(
        &RULE,
        value,
        "Only a last screen can count as success; WhatsApp refuses \u{201c}success\u{201d} here. Remove it.",
    )
    .key()
    .fix("Remove \u{201c}success\u{201d}", vec![remove]);
}
