//! # No first screen
//!
//! ## What it does
//!
//! Finds flows in which every screen is led to by another.
//!
//! ## Why it matters
//!
//! A flow opens with a screen that nothing leads to; without one WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"START": ["MORE"], "MORE": ["LAST"], "LAST": ["START"]}, "screens": [{"id": "START", "title": "Start", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "More"}]}}, {"id": "LAST", "title": "Last", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Last"}]}}]}
//! ```
//!
//! ## Fix
//!
//! Let nothing lead to the screen that opens the flow.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    flow::Screens,
    rules::{routing::Edges, skipped::Skipped},
};

pub static RULE: Rule = Rule {
    id: "no-entry-screen",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "No first screen",
    fixable: false,
    source: include_str!("no_entry_screen.rs"),
};

/// Whether it reported that there is none. `certain`: not only when the buttons are counted beside
/// given routes, which only WhatsApp's checker does (fact base R10).
pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    at: Value<'_>,
    screens: &Screens<'_>,
    edges: &Edges,
    certain: bool,
) -> bool {
    let mut inbound = vec![false; edges.len()];
    for here in 0..edges.len() {
        for target in edges.targets(here) {
            inbound[*target] = true;
        }
    }
    if screens.all().is_empty() || inbound.iter().any(|led| !led) {
        return false;
    }
    let version = cx.version();
    let found = cx.report(
        &RULE,
        at,
        "Every screen is led to by another one, so there is none to open the flow with; WhatsApp refuses this. Let nothing lead to the first screen.",
    );
    found.unless_skipped(Skipped::EntryScreen, version);
    if !certain {
        found.only_warn(Evidence::Observed);
    }
    true
}
