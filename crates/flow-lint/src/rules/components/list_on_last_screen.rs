//! # List of links on a last screen
//!
//! ## What it does
//!
//! Finds a list of links on a screen that is marked as last.
//!
//! ## Why it matters
//!
//! Its lines lead on, so the flow does not end there; WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "MENU", "title": "Menu", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "NavigationList", "name": "menu", "list-items": [{"id": "a", "main-content": {"title": "A"}}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Do not mark the screen as last.

use flow_catalog::{Evidence, components::NAVIGATION_LIST};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "list-on-last-screen",
    group: Group::Components,
    severity: Severity::Error,
    since: NAVIGATION_LIST.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_KEY"),
    title: "List of links on a last screen",
    fixable: true,
    source: include_str!("list_on_last_screen.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    if !gathered.facts.terminal || !gathered.facts.has_navigation_list {
        return;
    }
    let Some(terminal) = screen.get("terminal") else {
        return;
    };
    let remove = cx.remove(terminal);
    cx.report(
        &RULE,
        terminal,
        "A screen with a list of links leads on and cannot be a last screen; WhatsApp refuses this.",
    )
    .key()
    .fix("Do not mark it as last", vec![remove]);
}
