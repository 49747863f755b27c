//! # Last screen leads on
//!
//! ## What it does
//!
//! Finds a last screen whose button goes to another screen.
//!
//! ## Why it matters
//!
//! The button of a last screen finishes the flow. WhatsApp's checker looks for it in 7.3 only;
//! before, this is a warning.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Let the button finish the flow, or do not mark the screen as last.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::skipped::Skipped, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "terminal-button-leads-on",
    group: Group::Screens,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Last screen leads on",
    fixable: false,
    source: include_str!("terminal_button_leads_on.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let facts = &gathered.facts;
    if !facts.terminal {
        return;
    }
    let first = facts.actions.iter().find(|a| a.component_type == "Footer");
    let Some(action) = first.filter(|a| a.name == ActionName::Navigate) else {
        return;
    };
    let version = cx.version();
    let place = (Some(screen.id()), Some(action.component));
    let name = screen
        .document()
        .value(action.node)
        .and_then(|action| action.get("name"));
    cx.report_at(
        &RULE,
        Some(name.map_or(action.node, |name| name.id())),
        place,
        "The button of a last screen must finish the flow, but this one leads to another screen; WhatsApp refuses this. Let it finish (complete), or do not mark the screen as last.",
    )
    .unless_skipped(Skipped::LastScreen, version);
}
