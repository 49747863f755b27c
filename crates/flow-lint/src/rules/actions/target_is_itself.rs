//! # Leads to the same screen
//!
//! ## What it does
//!
//! Finds buttons and links that lead to the screen they stand on.
//!
//! ## Why it matters
//!
//! WhatsApp refuses loops. To show a screen again, let your server return it.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "routing_model": {"START": ["END"]}, "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "EmbeddedLink", "text": "Again", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "START"}, "payload": {}}}, {"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "END"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Choose another screen.

use flow_catalog::Evidence;
use flow_catalog::{ActionName, FIRST_VERSION};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens};

pub static RULE: Rule = Rule {
    id: "target-is-itself",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME"),
    title: "Leads to the same screen",
    fixable: false,
    source: include_str!("target_is_itself.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    for facts in screens.all() {
        let Some((id, _)) = &facts.id else { continue };
        for action in facts
            .actions
            .iter()
            .filter(|a| a.name == ActionName::Navigate)
        {
            let Some((target, node)) = &action.target else {
                continue;
            };
            if target != id {
                continue;
            }
            let place = (Some(facts.node), Some(action.component));
            cx.report_at(
                &RULE,
                Some(*node),
                place,
                "This leads to the screen it stands on; WhatsApp refuses loops. Choose another screen, or let your server return this one.",
            );
        }
    }
}
