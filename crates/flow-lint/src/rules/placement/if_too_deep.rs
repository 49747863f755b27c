//! # Conditions nested too deep
//!
//! ## What it does
//!
//! Finds If inside If more than three levels deep.
//!
//! ## Why it matters
//!
//! WhatsApp refuses a fourth level.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"on": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.on}", "then": [{"type": "If", "condition": "${data.on}", "then": [{"type": "If", "condition": "${data.on}", "then": [{"type": "If", "condition": "${data.on}", "then": [{"type": "TextBody", "text": "Deep"}]}]}]}]}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Join conditions with "and" (&&), or use a Switch.

use flow_catalog::{Evidence, components::IF, limits};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "if-too-deep",
    group: Group::Placement,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MAXIMUM_IF_NESTING"),
    title: "Conditions nested too deep",
    fixable: false,
    source: include_str!("if_too_deep.rs"),
};

/// `depth` counts from 1. Only the first level beyond the limit is reported.
pub(crate) fn check(cx: &mut Cx<'_, '_>, value: Value<'_>, depth: u32) {
    if depth == limits::MAX_IF_DEPTH + 1 {
        cx.report(
            &RULE,
            value,
            "Conditions may be nested three levels deep; this is the fourth, and WhatsApp refuses it. Join conditions, or use a Switch.",
        );
    }
}
