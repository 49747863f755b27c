//! # Empty screen
//!
//! ## What it does
//!
//! Finds screens without any component.
//!
//! ## Why it matters
//!
//! People would see an empty screen, and some checkers refuse it.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "MIDDLE"}, "payload": {}}}]}}, {"id": "MIDDLE", "title": "Middle", "layout": {"type": "SingleColumnLayout", "children": []}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}], "routing_model": {"START": ["MIDDLE"], "MIDDLE": ["END"], "END": []}}
//! ```
//!
//! ## Fix
//!
//! Add a component, or remove the screen.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "empty-screen",
    group: Group::Placement,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Observed,
    code: None,
    title: "Empty screen",
    fixable: false,
    source: include_str!("empty_screen.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>) {
    if list.is_empty() {
        cx.report(
            &RULE,
            list,
            "This screen is empty: people would see nothing and could not go on. Add a component, or remove the screen.",
        );
    }
}
