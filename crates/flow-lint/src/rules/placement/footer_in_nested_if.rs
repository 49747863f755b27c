//! # Button in an If inside an If
//!
//! ## What it does
//!
//! Finds a Footer in an If that itself stands in an If.
//!
//! ## Why it matters
//!
//! A button may only depend on a first-level condition; WhatsApp refuses it deeper.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"on": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.on}", "then": [{"type": "If", "condition": "${data.on}", "then": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}], "else": [{"type": "Footer", "label": "Send all", "on-click-action": {"name": "complete", "payload": {}}}]}], "else": [{"type": "Footer", "label": "Send it", "on-click-action": {"name": "complete", "payload": {}}}]}]}}
//! ```
//!
//! ## Fix
//!
//! Move the button to the outer If or onto the screen.

use flow_catalog::{Evidence, components::IF};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "footer-in-nested-if",
    group: Group::Placement,
    severity: Severity::Error,
    since: IF.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Button in an If inside an If",
    fixable: false,
    source: include_str!("footer_in_nested_if.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    cx.report(
        &RULE,
        value,
        "A button (Footer) may stand in an If on the first level only, not in an If inside an If; WhatsApp refuses this. Move it out.",
    );
}
